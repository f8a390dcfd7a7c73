package org.onrecord.ask.compute;

import static org.onrecord.ask.compute.CriminalOutcomes.detail;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;

/** The operator for questions about charges and pleas, with the outcome of each. */
final class ChargeAnswers implements Operator {
    /** Words that ask whether, or with what, a person was charged. */
    private static final Set<String> CHARGING = Set.of(
            "charged", "accused", "prosecuted", "indicted", "tried", "did", "face", "faced", "trial", "prosecute");

    private static final Set<String> POSSIBLE = Set.of("can", "could", "would", "might", "should");

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    ChargeAnswers(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        if (!asked.has("plead", "deny", "charge")
                || asked.asks(
                        "when", "why", "where", "how-long", "how-old", "how-much", "last", "next", "law-asked", "says")
                || asked.span() != null
                || asked.says(POSSIBLE)
                || asked.asksAgent()
                || asked.isAboutUntried()
                || (asked.isNegated() && asked.isOpen() && !asked.has("plead", "deny"))
                || !asked.containsOnly(
                        "plead",
                        "deny",
                        "charge",
                        "guilty",
                        "cleared",
                        "murder",
                        "crime",
                        "jury",
                        "result",
                        "original")) {
            return null;
        }
        if (asked.has("plead", "deny")) {
            return asked.asks("first", "how-many") ? null : pleas(asked).response();
        }
        return asked.has("guilty", "cleared")
                ? null
                : charges(asked)
                        .withMessage(asked.countsPeople() ? Counts.people(charged(asked), "was charged") : null)
                        .response();
    }

    /** Returns pleas, guilty pleas first, with the verdict on each charge denied. */
    private AnswerList pleas(AskedQuestion asked) {
        var pleas = outcomes.of(asked.people(), detail -> detail.step() == OutcomeStep.PLEA && matches(asked, detail));
        var guilty = pleas.stream().filter(fact -> detail(fact).isGuiltyPlea()).toList();
        var denied = pleas.stream().filter(fact -> !detail(fact).isGuiltyPlea()).toList();
        var asksDenial = asked.has("deny") || (asked.isNegated() && asked.isOpen());
        return new AnswerList()
                .addAll(asksDenial ? denied : guilty)
                .addAll(pleas)
                .addAll(denied.stream().flatMap(fact -> verdicts(fact).stream()).toList());
    }

    private List<Fact> verdicts(Fact plea) {
        return outcomes.of(
                List.of(detail(plea).person()),
                detail -> detail.step() == OutcomeStep.VERDICT
                        && Objects.equals(detail.charge(), detail(plea).charge()));
    }

    /** Returns charges, then decisions; decisions come first if the question asks for the result of a charge. */
    private AnswerList charges(AskedQuestion asked) {
        var answers = new AnswerList();
        if (asked.isOpen() && !asked.offences().isEmpty()) {
            answers.add(outcomes.noConviction(asked.offences()));
        }
        var trial = trialShown(asked);
        Predicate<OutcomeDetail> isRelevant =
                detail -> matches(asked, detail) && (trial == null || trial.equals(detail.proceeding()));
        var charges = outcomes.of(asked.people(), isRelevant.and(detail -> detail.step() == OutcomeStep.CHARGE));
        var decisions = outcomes.of(asked.people(), isRelevant.and(CriminalOutcomes::isDecision));
        if (charges.isEmpty() && decisions.isEmpty()) {
            return new AnswerList();
        }
        var isNoun = asked.tokens().stream().noneMatch(token -> CHARGING.contains(token.word()));
        if (isNoun && !asked.offences().isEmpty()) {
            answers.addAll(decisions);
        }
        return answers.addAll(charges)
                .addAll(decisions)
                .addFirstOfEach(
                        asked.people().stream().map(outcomes::convictions).toList());
    }

    /** Returns the trial of the last verdict shown, if a follow-up names no other trial; otherwise null. */
    private @Nullable String trialShown(AskedQuestion asked) {
        var last = asked.context().topShown(record);
        return asked.proceedings().isEmpty()
                        && asked.subjects().isImplied()
                        && last != null
                        && last.detail() instanceof OutcomeDetail shown
                        && CriminalOutcomes.isDecision(shown)
                ? shown.proceeding()
                : null;
    }

    private int charged(AskedQuestion asked) {
        return (int) asked.people().stream()
                .filter(person -> !outcomes.of(person, detail -> detail.step() == OutcomeStep.CHARGE)
                        .isEmpty())
                .count();
    }

    private static boolean matches(AskedQuestion asked, OutcomeDetail detail) {
        return (asked.offences().isEmpty() || CriminalOutcomes.isAbout(detail, asked.offences()))
                && asked.matchesProceeding(detail);
    }
}
