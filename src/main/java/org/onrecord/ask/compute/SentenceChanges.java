package org.onrecord.ask.compute;

import static org.onrecord.ask.compute.CriminalOutcomes.detail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;

/** Answers whether a sentence was changed, with its replacement or the result of appeals. */
final class SentenceChanges implements Operator {
    private static final Set<String> IT = Set.of("it", "that", "this", "they", "them");

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    SentenceChanges(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(Asked asked) {
        if (!asked.has("changed")
                || !asked.asksYesNo()
                || asked.span() != null
                || asked.isAboutOthers()
                || !asked.isPlain("changed", "sentence", "appeal", "original", "years", "release")) {
            return null;
        }
        var told = told(asked);
        var people = told.isEmpty() || (asked.isAboutOne() && asked.has("sentence")) ? asked.people() : told;
        if (people.size() != 1 || (told.isEmpty() && !asked.has("sentence"))) {
            return null;
        }
        var person = people.getFirst();
        var sentences = outcomes.of(person, detail -> detail.step() == OutcomeStep.SENTENCE);
        var replaced = sentences.stream()
                .filter(fact -> !outcomes.standing(fact).equals(fact))
                .toList();
        return new Answers()
                .addAll(replaced.stream().map(outcomes::standing).toList())
                .addAll(replaced)
                .addAll(outcomes.of(person, SentenceChanges::isAppeal).reversed())
                .addAll(sentences)
                .saying(
                        replaced.isEmpty()
                                ? "No change of the sentence of " + record.nameOf(person) + " is on record."
                                : null)
                .response();
    }

    private static boolean isAppeal(OutcomeDetail detail) {
        return detail.step() == OutcomeStep.APPEAL
                && String.valueOf(detail.charge()).contains("sentence");
    }

    /** Returns the person whose sentence was shown last, if the question is about "it". */
    private List<String> told(Asked asked) {
        var fact = asked.context().told(record);
        return asked.says(IT) && fact != null && isSentence(fact)
                ? List.of(detail(fact).person())
                : List.of();
    }

    private boolean isSentence(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome
                && outcomes.tried().contains(outcome.person())
                && (outcome.step() == OutcomeStep.SENTENCE || isAppeal(outcome));
    }
}
