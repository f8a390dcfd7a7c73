package org.onrecord.lookup.outcome;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** A table of outcomes, with a row for each step. */
public final class OutcomeTable {
    private final Document document;
    private final Outcomes outcomes;

    public OutcomeTable(Document document) {
        this.document = document;
        this.outcomes = new Outcomes(document.record());
    }

    /** Writes the outcomes grouped by person, with defendants in criminal courts first. */
    void write(List<Fact> facts) {
        var byPerson = facts.stream().collect(Collectors.groupingBy(OutcomeTable::person));
        Stream.concat(facts.stream().filter(this::isCriminal), facts.stream())
                .map(OutcomeTable::person)
                .distinct()
                .forEach(person -> {
                    document.section(document.named(person, Tone.STRONG));
                    rows(byPerson.getOrDefault(person, List.of()));
                });
        document.listSources();
    }

    private static String person(Fact fact) {
        return Outcomes.detail(fact).person();
    }

    private boolean isCriminal(Fact fact) {
        return outcomes.isCriminal(Outcomes.detail(fact));
    }

    /** Adds a table of one person's outcomes. */
    public void rows(List<Fact> facts) {
        var wide = facts.stream().map(this::wide).toList();
        var narrow = facts.stream().map(this::narrow).toList();
        document.add(new Part.Rows(
                List.of(
                        new Part.Columns(List.of("date", "step", "charge or claim", "outcome"), wide),
                        new Part.Columns(List.of(), narrow)),
                new Part.Fit.Stacked(2)));
    }

    private List<Phrase> wide(Fact fact) {
        var outcome = Outcomes.detail(fact);
        return List.of(
                Phrase.of(fact.date().inWords()),
                Phrase.of(step(outcome)),
                Phrase.of(outcome.charge() == null ? "" : outcome.charge()),
                outcomeCell(fact));
    }

    private List<Phrase> narrow(Fact fact) {
        var outcome = Outcomes.detail(fact);
        var charge = outcome.charge() == null ? "" : outcome.charge() + ": ";
        return List.of(
                Phrase.of(fact.date().inWords()),
                Phrase.of(step(outcome)),
                Phrase.of(charge).and(outcomeCell(fact)));
    }

    /** Returns the name of the step; outside criminal courts a charge is an allegation. */
    private String step(OutcomeDetail outcome) {
        return outcome.step() == OutcomeStep.CHARGE && !outcomes.isCriminal(outcome)
                ? "allegation"
                : outcome.step().words();
    }

    /** Returns the result of a step, its forum if not a criminal court, and what followed. */
    private Phrase outcomeCell(Fact fact) {
        var outcome = Outcomes.detail(fact);
        var sequel = outcomes.sequel(fact);
        var isCharge = outcome.step() == OutcomeStep.CHARGE && sequel != null;
        var result = isCharge ? "" : result(outcome);
        var before =
                outcomes.isCriminal(outcome) ? "" : " (" + document.record().labelOf(outcome.proceeding()) + ")";
        var tone = sequel == null || isCharge ? Tone.STRONG : Tone.PLAIN;
        return Phrase.of(result, tone)
                .and(before)
                .and(result.isEmpty() || sequel == null ? "" : "; ")
                .and(sequel == null ? "" : sequel.inWords(), isCharge ? Tone.STRONG : Tone.PLAIN)
                .andOnSameLine(document.marksInTable(fact));
    }

    private static String result(OutcomeDetail outcome) {
        return Stream.of(outcome.result(), outcome.term())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
