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

/** The operator for changes of a sentence, with its replacement or the result of appeals. */
final class SentenceChanges implements Operator {
    private static final Set<String> IT = Set.of("it", "that", "this", "they", "them");

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    SentenceChanges(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        if (!asked.has("changed")
                || !asked.asksYesNo()
                || asked.span() != null
                || asked.isAboutUntried()
                || !asked.containsOnly("changed", "sentence", "appeal", "original", "years", "release")) {
            return null;
        }
        var shown = personShown(asked);
        var people = shown.isEmpty() || (asked.isAboutOnePerson() && asked.has("sentence")) ? asked.people() : shown;
        if (people.size() != 1 || (shown.isEmpty() && !asked.has("sentence"))) {
            return null;
        }
        var person = people.getFirst();
        var sentences = outcomes.of(person, detail -> detail.step() == OutcomeStep.SENTENCE);
        var replaced = outcomes.superseded(sentences);
        return new AnswerList()
                .addAll(replaced.stream().map(outcomes::standing).toList())
                .addAll(replaced)
                .addAll(outcomes.of(person, SentenceChanges::isAppeal).reversed())
                .addAll(sentences)
                .withMessage(
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
    private List<String> personShown(AskedQuestion asked) {
        var fact = asked.context().topAnswer(record);
        return asked.says(IT) && fact != null && isSentence(fact)
                ? List.of(detail(fact).person())
                : List.of();
    }

    private boolean isSentence(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome
                && outcomes.defendants().contains(outcome.person())
                && (outcome.step() == OutcomeStep.SENTENCE || isAppeal(outcome));
    }
}
