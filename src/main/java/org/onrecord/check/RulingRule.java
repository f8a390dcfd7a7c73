package org.onrecord.check;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon.Match;

/** Compares a clause with the results of appeals and claims on record. */
final class RulingRule {
    private static final int NEAR = 4;
    private static final Pattern WON = Pattern.compile("^(allowed|succeeded|granted|upheld|quashed|refusal quashed)");
    private static final Pattern LOST = Pattern.compile("(^|; appeal )(dismissed|rejected|refused|abandoned)");

    private final Accused accused;

    RulingRule(Accused accused) {
        this.accused = accused;
    }

    /** Compares the result of an appeal or a claim of one person before one court. */
    @Nullable
    Judgement appeal(Reading clause, List<String> people) {
        var cases = clause.all("case-at-law").toList();
        var won = clause.all("won")
                .filter(match -> isNearCase(clause, match, cases))
                .toList();
        var lost = clause.all("lost")
                .filter(match -> isNearCase(clause, match, cases))
                .toList();
        if (won.isEmpty() == lost.isEmpty() || people.size() != 1) {
            return null;
        }
        var act = won.isEmpty() ? lost.getFirst() : won.getFirst();
        var saysWon = won.isEmpty() == clause.isNegated(act);
        var bodies = clause.mentions().stream()
                .filter(Mention::isBody)
                .flatMap(mention -> mention.ids().stream())
                .collect(Collectors.toSet());
        var decided = accused.of(
                people.getFirst(),
                // "The council won its appeal against her" is about the appeal of another party.
                fact -> isRuling(fact) && isAt(fact, clause, bodies) && !clause.hasOtherBodyAsSubject(fact));
        var same = decided.stream().filter(fact -> isWon(fact) == saysWon).toList();
        var told = new BitSet();
        told.set(act.start(), act.end());
        cases.forEach(match -> told.set(match.start(), match.end()));
        if (decided.isEmpty()) {
            return null;
        }
        return !same.isEmpty()
                ? Judgement.agreed(Slot.VERDICT, same, told)
                : decided.size() > 2
                        ? null
                        : new Judgement(
                                Verdict.CONTRADICTED,
                                Slot.VERDICT,
                                "The record has another result: "
                                        + Outcomes.detail(decided.getFirst()).result() + ".",
                                decided,
                                told);
    }

    private static boolean isNearCase(Reading clause, Match match, List<Match> cases) {
        return !Reading.NOUNS.contains(clause.word(match.start()))
                && cases.stream()
                        .anyMatch(
                                one -> Math.abs(one.start() - match.start()) <= NEAR + 2 && !one.covers(match.start()));
    }

    private static boolean isRuling(Fact fact) {
        var detail = Outcomes.detail(fact);
        var result = Objects.requireNonNullElse(detail.result(), "");
        return (detail.step() == OutcomeStep.APPEAL || detail.step() == OutcomeStep.RULING)
                && (isWon(fact) || LOST.matcher(result).find());
    }

    private static boolean isWon(Fact fact) {
        var result = Objects.requireNonNullElse(Outcomes.detail(fact).result(), "");
        return WON.matcher(result).find() && !LOST.matcher(result).find();
    }

    /** Whether a ruling is of the court and the time that a clause names. */
    private static boolean isAt(Fact fact, Reading clause, Set<String> bodies) {
        var isThere = fact.organisations().stream().anyMatch(bodies::contains);
        var isThen = clause.dates().stream().allMatch(date -> CustodyRule.isOn(fact, date));
        return isThen && (isThere || (!clause.dates().isEmpty() && bodies.isEmpty()));
    }
}
