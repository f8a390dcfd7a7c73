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

/** Answers what somebody was charged with and how they pleaded, each with what came of it. */
final class ChargeAnswers implements Operator {
    /** Words of a question whether or of what somebody was charged, not what became of a charge. */
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
    public @Nullable Response answer(Asked asked) {
        if (!asked.has("plead", "deny", "charge")
                || asked.asks(
                        "when", "why", "where", "how-long", "how-old", "how-much", "last", "next", "law-asked", "says")
                || asked.span() != null
                || asked.says(POSSIBLE)
                || asked.asksAgent()
                || asked.isAboutOthers()
                || (asked.isNegated() && asked.isOpen() && !asked.has("plead", "deny"))
                || !asked.isPlain(
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
                        .saying(asked.countsPeople() ? Counts.people(charged(asked), "was charged") : null)
                        .response();
    }

    /** The pleas, guilty ones first, with the outcome of each charge that was denied. */
    private Answers pleas(Asked asked) {
        var pleas = outcomes.of(asked.people(), detail -> detail.step() == OutcomeStep.PLEA && isAsked(asked, detail));
        var guilty = pleas.stream().filter(fact -> detail(fact).isGuiltyPlea()).toList();
        var denied = pleas.stream().filter(fact -> !detail(fact).isGuiltyPlea()).toList();
        var asksDenial = asked.has("deny") || (asked.isNegated() && asked.isOpen());
        return new Answers()
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

    /** The charges, then what came of each; asked what became of a charge, the other way round. */
    private Answers charges(Asked asked) {
        var answers = new Answers();
        if (asked.isOpen() && !asked.offences().isEmpty()) {
            answers.add(outcomes.nobodyConvicted(asked.offences()));
        }
        var trial = trialTold(asked);
        Predicate<OutcomeDetail> isMeant =
                detail -> isAsked(asked, detail) && (trial == null || trial.equals(detail.proceeding()));
        var charges = outcomes.of(asked.people(), isMeant.and(detail -> detail.step() == OutcomeStep.CHARGE));
        var decisions = outcomes.of(asked.people(), isMeant.and(CriminalOutcomes::isDecision));
        if (charges.isEmpty() && decisions.isEmpty()) {
            return new Answers();
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

    /** The trial whose verdict was told last, where the question goes on about somebody and names none; else null. */
    private @Nullable String trialTold(Asked asked) {
        var last = asked.context().last(record);
        return asked.proceedings().isEmpty()
                        && asked.subjects().isImplied()
                        && last != null
                        && last.detail() instanceof OutcomeDetail told
                        && CriminalOutcomes.isDecision(told)
                ? told.proceeding()
                : null;
    }

    private int charged(Asked asked) {
        return (int) asked.people().stream()
                .filter(person -> !outcomes.of(person, detail -> detail.step() == OutcomeStep.CHARGE)
                        .isEmpty())
                .count();
    }

    private static boolean isAsked(Asked asked, OutcomeDetail detail) {
        return (asked.offences().isEmpty() || CriminalOutcomes.isAbout(detail, asked.offences()))
                && asked.allows(detail);
    }
}
