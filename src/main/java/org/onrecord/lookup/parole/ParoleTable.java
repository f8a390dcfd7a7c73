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
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Entries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** A table of custody and parole steps, with the current status of each person. */
final class ParoleTable {
    private final Document document;

    ParoleTable(Document document) {
        this.document = document;
    }

    void write(List<Fact> facts) {
        Map<String, List<Fact>> byPerson = new LinkedHashMap<>();
        facts.forEach(fact -> byPerson.computeIfAbsent(custody(fact).person(), _ -> new ArrayList<>())
                .add(fact));
        byPerson.forEach((person, steps) -> {
            if (byPerson.size() > 1) {
                document.section(document.named(person, Tone.STRONG));
            }
            writeStatus(person);
            rows(steps);
        });
        document.listSources();
    }

    private void writeStatus(String person) {
        document.record().statuses().stream()
                .filter(interval -> interval.person().equals(person) && interval.to() == null)
                .forEach(interval -> document.text(StatusPage.sentence(interval, document)));
        document.text(document.reachOf(Topic.CUSTODY, person));
    }

    private void rows(List<Fact> steps) {
        document.gap();
        var wide = new Part.Columns(
                List.of("date", "step", "review", "sources"),
                steps.stream().map(this::wide).toList());
        var entries = steps.stream()
                .<Part>map(fact -> Entries.entry(fact, List.of(narrow(fact)), null))
                .toList();
        document.add(new Part.Rows(List.of(wide), new Part.Fit.Otherwise(entries)));
    }

    private List<Phrase> wide(Fact fact) {
        var review = custody(fact).review();
        return List.of(
                Phrase.of(fact.date().inWords()),
                step(fact),
                Phrase.of(review == null ? "" : review),
                document.marksInTable(fact));
    }

    private Phrase narrow(Fact fact) {
        var review = custody(fact).review();
        return step(fact).and(review == null ? "" : ", " + review).andOnSameLine(document.marksInTable(fact));
    }

    /** Returns the decision, or the event if nothing was decided. */
    private Phrase step(Fact fact) {
        var custody = custody(fact);
        var decision = custody.decision();
        return decision == null || custody.event() == Event.ADJOURNED
                ? Phrase.of(words(fact, custody))
                : Phrase.of(decision == Decision.REFUSED ? "release refused" : decision.words(), Tone.STRONG);
    }

    /** Returns the record's label if the event alone says little, otherwise the event. */
    private String words(Fact fact, CustodyDetail custody) {
        return switch (custody.event()) {
            case ELIGIBLE, EXPIRED, REVIEW ->
                fact.label() == null ? custody.event().words() : withoutName(fact.label(), custody.person());
            default -> custody.event().words();
        };
    }

    /** Returns a label without the name at its start. */
    private String withoutName(String label, String person) {
        var colon = label.indexOf(": ");
        return colon > 0 && document.record().nameOf(person).endsWith(label.substring(0, colon))
                ? label.substring(colon + 2)
                : label;
    }

    private static CustodyDetail custody(Fact fact) {
        return (CustodyDetail) Objects.requireNonNull(fact.detail());
    }
}
