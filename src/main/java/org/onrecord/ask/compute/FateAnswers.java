package org.onrecord.ask.compute;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.Outcomes;

/**
 * The operator for questions about the outcome for a person: court decisions, custody or dismissal.
 *
 * <p>A defendant's answer has convictions, the current sentence and the last custody step; for others it has the
 * decisions about them. Superseded outcomes and acquittals come last.
 */
final class FateAnswers implements Operator {
    private final CaseRecord record;
    private final CriminalOutcomes outcomes;
    private final Outcomes all;

    FateAnswers(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
        this.all = new Outcomes(record);
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        var people = asked.subjects().named();
        if (!asked.asks("fate")
                || people.size() != 1
                || asked.span() != null
                || !asked.proceedings().isEmpty()
                || !asked.offences().isEmpty()
                || asked.asks("when", "why", "where", "next", "last", "then")
                || asked.question().mentions().stream().anyMatch(mention -> mention.isBody() && !mention.isImplied())
                || !asked.containsOnly()) {
            return null;
        }
        var person = people.getFirst();
        return outcomes.defendants().contains(person) ? forDefendant(person) : forOther(person);
    }

    private @Nullable Response forDefendant(String person) {
        var sentences = outcomes.of(person, detail -> detail.step() == OutcomeStep.SENTENCE);
        return new AnswerList()
                .addAll(outcomes.convictions(person))
                .addAll(sentences.stream().map(outcomes::standing).toList())
                .add(lastStep(person))
                .addSupporting(sentences)
                .addSupporting(outcomes.of(person, OutcomeDetail::isAcquittal))
                .response();
    }

    /** Returns the fact that began the person's latest custody status, or null. */
    private @Nullable Fact lastStep(String person) {
        return record.statusesOf(person)
                .reduce((earlier, later) -> later)
                .flatMap(interval -> interval.facts().stream()
                        .map(record.facts()::get)
                        .filter(fact -> fact != null && fact.detail() instanceof CustodyDetail)
                        .findFirst())
                .orElse(null);
    }

    /** Returns all decisions: current ones first, dismissals before others, then newest first. */
    private @Nullable Response forOther(String person) {
        var decided = all.of(person)
                .sorted(Comparator.comparing(
                                (Fact fact) -> CriminalOutcomes.detail(fact).step() != OutcomeStep.DISMISSAL)
                        .thenComparing(Comparator.comparing(Fact::date).reversed()))
                .toList();
        return new AnswerList()
                .addAll(decided.stream().filter(outcomes::isCurrent).toList())
                .addSupporting(decided)
                .response();
    }
}
