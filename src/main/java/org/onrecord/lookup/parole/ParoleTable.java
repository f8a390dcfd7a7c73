package org.onrecord.lookup.parole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.lookup.status.StatusPage;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyDetail.Decision;
import org.onrecord.model.CustodyDetail.Event;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Entries;
import org.onrecord.output.page.Listing;
import org.onrecord.output.page.TextContext;

/** Custody and parole at a glance: for each person where they are now, and a row for each step. */
final class ParoleTable {
    private final TextContext context;

    ParoleTable(TextContext context) {
        this.context = context;
    }

    void write(List<Fact> facts) {
        Map<String, List<Fact>> byPerson = new LinkedHashMap<>();
        facts.forEach(fact -> byPerson.computeIfAbsent(custody(fact).person(), _ -> new ArrayList<>())
                .add(fact));
        byPerson.forEach((person, steps) -> {
            if (byPerson.size() > 1) {
                context.page().heading(context.record().nameOf(person));
            }
            writeStatus(person);
            rows(steps);
        });
        context.sources().list(context.page());
    }

    private void writeStatus(String person) {
        context.record().statuses().stream()
                .filter(interval -> interval.person().equals(person) && interval.to() == null)
                .forEach(interval -> context.page().text(StatusPage.sentence(interval, context), 0));
        context.page().text(context.reachOf(Topic.CUSTODY, person));
    }

    private void rows(List<Fact> steps) {
        context.page().gap();
        var wide = new Listing.Columns(
                List.of("date", "step", "review", "sources"),
                steps.stream().map(this::wide).toList());
        if (!new Listing(context.page()).writeIfFlat(wide)) {
            var entries = Entries.of(context, steps);
            steps.forEach(fact -> entries.put(fact.date(), List.of(narrow(fact))));
        }
    }

    private List<Phrase> wide(Fact fact) {
        var review = custody(fact).review();
        return List.of(
                Phrase.of(fact.date().inWords()),
                step(fact),
                Phrase.of(review == null ? "" : review),
                context.marksInTable(fact));
    }

    private Phrase narrow(Fact fact) {
        var review = custody(fact).review();
        return step(fact).and(review == null ? "" : ", " + review).andOnSameLine(context.marksInTable(fact));
    }

    /** What happened; of a decision, what was decided. */
    private Phrase step(Fact fact) {
        var custody = custody(fact);
        var decision = custody.decision();
        return decision == null || custody.event() == Event.ADJOURNED
                ? Phrase.of(words(fact, custody))
                : Phrase.of(decision == Decision.REFUSED ? "release refused" : decision.words(), Tone.STRONG);
    }

    /** What the record calls it in few words where the event alone says little. */
    private String words(Fact fact, CustodyDetail custody) {
        return switch (custody.event()) {
            case ELIGIBLE, EXPIRED, REVIEW ->
                fact.label() == null ? custody.event().words() : withoutName(fact.label(), custody.person());
            default -> custody.event().words();
        };
    }

    /** A label without the name that it begins with. */
    private String withoutName(String label, String person) {
        var colon = label.indexOf(": ");
        return colon > 0 && context.record().nameOf(person).endsWith(label.substring(0, colon))
                ? label.substring(colon + 2)
                : label;
    }

    private static CustodyDetail custody(Fact fact) {
        return (CustodyDetail) Objects.requireNonNull(fact.detail());
    }
}
