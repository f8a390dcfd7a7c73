package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Tokens;

/** Compares a clause with the measures of employers and regulators on record. */
final class MeasureRule {
    private static final int NEAR = 4;
    private static final Set<String> MODAL =
            Set.of("to", "could", "would", "might", "should", "will", "can", "may", "if");

    private final Accused accused;
    private final CaseRecord record;
    private final Outcomes outcomes;

    MeasureRule(Accused accused) {
        this.accused = accused;
        this.record = accused.record();
        this.outcomes = accused.outcomes();
    }

    @Nullable
    Judgement measure(Reading clause, List<String> people) {
        var judged = new ArrayList<Judgement>();
        var isVoluntary = clause.tokens().stream()
                .anyMatch(token -> Set.of("voluntary", "voluntarily", "request").contains(token.word()));
        for (var act : clause.all("struck-off", "dismissed", "resigned", "suspended", "no-case")
                .toList()) {
            if (MODAL.contains(clause.word(act.start() - 1))
                    || clause.word(act.start() - 1).equals("be")
                    || isOfCase(clause, act)
                    || (isVoluntary && act.name().equals("struck-off"))) {
                continue;
            }
            subjects(clause, act, people)
                    .map(person -> measure(clause, act, person))
                    .filter(Objects::nonNull)
                    .forEach(judged::add);
        }
        return Judgement.joined(judged);
    }

    private @Nullable Judgement measure(Reading clause, Match act, String person) {
        var isNot = clause.isNegated(act) || Accused.isOfNobody(clause, act);
        var own = accused.of(person, this::isMeasure);
        var same = own.stream().filter(fact -> is(fact, act.name())).toList();
        var told = new BitSet();
        told.set(act.start(), act.end());
        if (!same.isEmpty()) {
            if (isNot) {
                return new Judgement(
                        Verdict.CONTRADICTED, Slot.STATUS, "The record says that it happened.", same, told);
            }
            return act.name().equals("suspended")
                    ? length(clause, same, told)
                    : Judgement.agreed(Slot.STATUS, same, told);
        }
        var others = own.stream()
                .filter(fact -> excludes(Outcomes.detail(fact), act.name()) && outcomes.replacement(fact) == null)
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        return isNot
                ? Judgement.agreed(Slot.STATUS, others, told)
                : new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.STATUS,
                        "The record has another outcome for " + record.nameOf(person) + ": "
                                + Outcomes.detail(others.getLast()).result() + ".",
                        others,
                        told);
    }

    /** Returns the people that an act befell: those before it if it is passive or nobody's doing. */
    private Stream<String> subjects(Reading clause, Match act, List<String> people) {
        var isPassive = act.name().equals("resigned")
                || Set.of("was", "were", "been", "being").contains(clause.word(act.start() - 1));
        var before = accused.people(clause, act, people);
        var isBefore = clause.mentions().stream()
                .anyMatch(mention -> mention.end() <= act.start()
                        && before.contains(mention.ids().getFirst()));
        return isPassive && !isBefore ? Stream.empty() : isPassive ? before.stream() : people.stream();
    }

    /** Whether an appeal or a claim was dismissed, not a person. */
    private static boolean isOfCase(Reading clause, Match act) {
        return Reading.NOUNS.contains(clause.word(act.start()))
                || clause.all("case").anyMatch(match -> Math.abs(match.start() - act.start()) <= NEAR + 1)
                || clause.word(act.start() - 1).equals("unfair");
    }

    /** Compares the length of a suspension. */
    private static @Nullable Judgement length(Reading clause, List<Fact> same, BitSet told) {
        var lengths = clause.quantities().stream()
                .filter(number -> number.unit() == Quantity.Unit.MONTHS
                        && !clause.word(number.end()).equals("later"))
                .toList();
        var known = same.stream()
                .filter(fact -> Outcomes.detail(fact).term() != null)
                .toList();
        if (lengths.size() != 1
                || known.isEmpty()
                || clause.people().size() > 1
                || clause.quantities().size() > 1) {
            return null;
        }
        var number = lengths.getFirst();
        var fits = known.stream()
                .filter(fact ->
                        Quantity.in(
                                        Tokens.of(Objects.requireNonNull(
                                                Outcomes.detail(fact).term())),
                                        _ -> false)
                                .stream()
                                .anyMatch(number::fits))
                .toList();
        told.set(number.start(), number.end());
        return fits.isEmpty()
                ? new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.NUMBER,
                        "The suspension on record is of "
                                + known.stream()
                                        .map(fact -> Outcomes.detail(fact).term())
                                        .collect(Collectors.joining(" and "))
                                + ".",
                        known,
                        told)
                : Judgement.agreed(Slot.NUMBER, fits, told);
    }

    private boolean isMeasure(Fact fact) {
        var forum = outcomes.forum(Outcomes.detail(fact));
        return forum == Forum.EMPLOYMENT
                || forum == Forum.REGULATOR
                || Set.of(OutcomeStep.DISMISSAL, OutcomeStep.RESIGNATION, OutcomeStep.SANCTION)
                        .contains(Outcomes.detail(fact).step());
    }

    private static boolean is(Fact fact, String act) {
        var detail = Outcomes.detail(fact);
        var result = Objects.requireNonNullElse(detail.result(), "");
        return switch (act) {
            case "dismissed" -> detail.step() == OutcomeStep.DISMISSAL || result.startsWith("removed");
            case "resigned" -> detail.step() == OutcomeStep.RESIGNATION;
            case "suspended" -> result.contains("suspen");
            case "no-case" -> result.equals("no case to answer");
            default ->
                result.contains("struck off")
                        || result.contains("removed from the register")
                        || result.startsWith("erased");
        };
    }

    /** Whether one outcome excludes another: who resigned was not dismissed; a regulator strikes off or does less. */
    private boolean excludes(OutcomeDetail detail, String act) {
        var result = Objects.requireNonNullElse(detail.result(), "");
        return switch (act) {
            case "dismissed" -> detail.step() == OutcomeStep.RESIGNATION || result.equals("no case to answer");
            case "resigned" -> detail.step() == OutcomeStep.DISMISSAL;
            case "struck-off" ->
                outcomes.forum(detail) == Forum.REGULATOR
                        && detail.step() != OutcomeStep.CHARGE
                        && !result.contains("interim");
            default -> result.equals("no case to answer");
        };
    }
}
