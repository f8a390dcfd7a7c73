package org.onrecord.lookup.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactLookup;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.status.StatusPage;
import org.onrecord.model.AsOf;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.CustodyDetail.Decision;
import org.onrecord.model.Detail.CustodyDetail.Event;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Lists the parole history: reviews, hearings, decisions, releases and recalls. */
public final class ParoleLookup {
    private ParoleLookup() {}

    public static Lookup lookup() {
        return FactLookup.of(
                        "parole",
                        "List every review, hearing, decision, release and recall, by date.",
                        "parole or custody step",
                        CustodyDetail.FIELDS)
                .about(CustodyDetail::person)
                .someOf(Parameter.someOf("event", Event.values(), "Only these events: {words}."), CustodyDetail::event)
                .someOf(
                        Parameter.someOf("decision", Decision.values(), "Only these decisions: {words}."),
                        CustodyDetail::decision)
                .during()
                .shown(FactList.Shape.of(
                        Details.columns(CustodyDetail.FIELDS),
                        ParoleLookup::writeShort,
                        ParoleLookup::writeFull,
                        Topic.CUSTODY))
                .lookup()
                .examples(
                        "onrecord parole tracey connelly",
                        "onrecord parole --decision refused --from 2015",
                        "onrecord parole --format csv --fields date,person,event,decision")
                .toolNewestFirst("Parole history", "Reviews, hearings, decisions, releases and recalls, newest first.")
                .page(
                        "parole",
                        "Parole",
                        "Custody and parole: every review, hearing, decision, release and recall on record.");
    }

    private static void writeShort(List<Fact> facts, Document document) {
        var asOf = AsOf.byPerson(document.record(), Topic.CUSTODY);
        var byPerson = facts.stream()
                .collect(Collectors.groupingBy(ParoleLookup::person, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, steps) -> {
            if (byPerson.size() > 1) {
                document.section(document.named(person, Tone.STRONG));
            }
            document.record()
                    .statusesOf(person)
                    .filter(interval -> interval.to() == null)
                    .forEach(interval -> document.text(StatusPage.sentence(interval, document)));
            document.text(asOf.apply(person).sentence());
            writeTable(steps, document);
        });
        document.listSources();
    }

    private static void writeTable(List<Fact> facts, Document document) {
        document.gap();
        var rows = facts.stream()
                .map(fact -> List.of(
                        Phrase.of(fact.date().inWords()),
                        step(fact, document).andOnSameLine(document.marksInTable(fact)),
                        Phrase.of(inWords(custody(fact).review()))))
                .toList();
        document.add(new Part.Rows(List.of(new Part.Columns(List.of("date", "step", "review"), rows)), 2));
    }

    /**
     * Returns the decision; if nothing was decided, the event, or the record's label if the event alone says little.
     */
    private static Phrase step(Fact fact, Document document) {
        var custody = custody(fact);
        var decision = custody.decision();
        if (decision != null && custody.event() != Event.ADJOURNED) {
            return Phrase.of(decision == Decision.REFUSED ? "release refused" : decision.words(), Tone.STRONG);
        }
        var label = switch (custody.event()) {
            case ELIGIBLE, EXPIRED, REVIEW ->
                fact.labelWithout(document.record().nameOf(custody.person()));
            default -> null;
        };
        return Phrase.of(label == null ? custody.event().words() : label);
    }

    private static void writeFull(List<Fact> facts, Document document) {
        writeSteps(facts, document);
        var people = facts.stream().map(ParoleLookup::person).distinct().toList();
        document.gap();
        document.text(document.asOfInWords(Topic.CUSTODY, people.size() == 1 ? people.getFirst() : null));
        document.listSources();
    }

    public static void writeSteps(List<Fact> facts, Document document) {
        var isOfSeveral = facts.stream().map(ParoleLookup::person).distinct().count() > 1;
        var entries = new FactEntries(document, facts);
        for (var fact : facts) {
            var custody = custody(fact);
            var decision = custody.decision();
            document.gap();
            entries.add(
                    fact,
                    List.of(Phrase.join(
                            ", ",
                            List.of(
                                    isOfSeveral ? document.named(custody.person(), Tone.PLAIN) : Phrase.EMPTY,
                                    Phrase.of(custody.event().words()),
                                    Phrase.of(decision == null ? "" : decision.words()),
                                    Phrase.of(inWords(custody.review()))))));
        }
    }

    private static String inWords(@Nullable String review) {
        return review == null ? "" : review;
    }

    private static String person(Fact fact) {
        return custody(fact).person();
    }

    private static CustodyDetail custody(Fact fact) {
        return (CustodyDetail) Objects.requireNonNull(fact.detail());
    }
}
