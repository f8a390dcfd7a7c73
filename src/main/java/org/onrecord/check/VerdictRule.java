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
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.search.text.Lexicon.Match;

/** Compares a clause with the verdicts and pleas on record. */
final class VerdictRule {
    private final Accused accused;
    private final CaseRecord record;

    VerdictRule(Accused accused) {
        this.accused = accused;
        this.record = accused.record();
    }

    @Nullable
    Judgement verdict(Reading clause, List<String> people) {
        var judged = clause.all("convicted", "acquitted")
                .filter(act -> act.length() > 1 || !Reading.NOUNS.contains(clause.word(act.start())))
                .map(act -> verdict(clause, act, accused.people(clause, act, people)))
                .filter(Objects::nonNull)
                .toList();
        return Judgement.joined(judged);
    }

    private @Nullable Judgement verdict(Reading clause, Match act, List<String> people) {
        var over = accused.offences(clause, act);
        if (over.isEmpty()) {
            return act.name().equals("convicted") && !clause.isNegated(act) && !Accused.isOfNobody(clause, act)
                    ? otherOffence(clause, act, people)
                    : null;
        }
        var isNobody = Accused.isOfNobody(clause, act);
        var isNotGuilty = clause.word(act.start()).equals("guilty")
                && clause.word(act.start() - 1).equals("not");
        var saysGuilty = act.name().equals("convicted") != (clause.isNegated(act) || isNotGuilty || isNobody);
        var agreeing = new ArrayList<Fact>();
        var isOfAll = true;
        for (var person : people) {
            var decided = accused.of(person, fact -> accused.isDecision(fact) && Accused.isOver(fact, over));
            if (decided.isEmpty()) {
                isOfAll = false;
                continue;
            }
            var plea = saysGuilty
                            && clause.stems().contains("juri")
                            && !clause.stems().contains("plea")
                    ? guiltyPlea(person, over)
                    : null;
            if (plea != null) {
                return plea;
            }
            var guilty = decided.stream()
                    .filter(fact -> Outcomes.detail(fact).isConviction())
                    .toList();
            var same = saysGuilty
                    ? guilty
                    : decided.stream().filter(fact -> !guilty.contains(fact)).toList();
            if (same.isEmpty()) {
                return contrary(person, decided, saysGuilty);
            }
            agreeing.addAll(same);
        }
        return agreeing.isEmpty() || !isOfAll
                ? null
                : Judgement.agreed(Slot.VERDICT, agreeing, Accused.told(clause, act, over, agreeing));
    }

    /** Returns the judgement that a person pleaded guilty, so that no jury decided; null without such a plea. */
    private @Nullable Judgement guiltyPlea(String person, Set<String> over) {
        var pleas = accused.of(
                person,
                fact -> Outcomes.detail(fact).step() == OutcomeStep.PLEA
                        && Accused.isOver(fact, over)
                        && Outcomes.detail(fact).isGuiltyPlea());
        return pleas.isEmpty() ? null : otherPlea(person, pleas);
    }

    private Judgement otherPlea(String person, List<Fact> pleas) {
        return Judgement.contrary(
                Slot.VERDICT,
                "The record has another plea of " + record.nameOf(person) + ": "
                        + Outcomes.detail(pleas.getFirst()).result() + ".",
                pleas);
    }

    /** Judges a conviction of an offence that nobody was charged with, of somebody with other convictions. */
    private @Nullable Judgement otherOffence(Reading clause, Match act, List<String> people) {
        var isOffence = clause.alternatives().stream()
                .anyMatch(match -> match.name().startsWith("charge offence")
                        && match.start() >= act.end()
                        && match.start() <= act.end() + 2);
        if (!isOffence || people.size() != 1 || clause.hasStranger()) {
            return null;
        }
        var convictions = accused.of(
                people.getFirst(),
                fact -> accused.isDecision(fact) && Outcomes.detail(fact).isConviction());
        return convictions.isEmpty()
                ? null
                : new Judgement(
                        Verdict.IN_PART,
                        Slot.CHARGE,
                        "The record has " + record.nameOf(people.getFirst()) + " convicted of another offence: "
                                + convictions.stream()
                                        .map(fact -> Outcomes.detail(fact).charge())
                                        .collect(Collectors.joining("; "))
                                + ".",
                        convictions,
                        new BitSet());
    }

    private Judgement contrary(String person, List<Fact> decided, boolean saysGuilty) {
        var convictions = accused.of(
                person,
                fact -> accused.isDecision(fact) && Outcomes.detail(fact).isConviction());
        var facts = Stream.concat(decided.stream(), saysGuilty ? convictions.stream() : Stream.empty())
                .distinct()
                .toList();
        var charge = Objects.requireNonNull(Outcomes.detail(decided.getFirst()).charge());
        var words = saysGuilty ? " was acquitted of " : " was convicted of ";
        var other = saysGuilty && !convictions.isEmpty()
                ? " and convicted of " + Outcomes.detail(convictions.getFirst()).charge()
                : "";
        return new Judgement(
                Verdict.CONTRADICTED,
                saysGuilty && !convictions.isEmpty() ? Slot.CHARGE : Slot.VERDICT,
                record.nameOf(person) + words + charge + other + ".",
                facts,
                new BitSet());
    }

    @Nullable
    Judgement plea(Reading clause, List<String> people) {
        var guilty = clause.all("pleaded-guilty").toList();
        var denied = clause.all("pleaded-not-guilty").toList();
        if (guilty.isEmpty() == denied.isEmpty()) {
            return null;
        }
        var act = guilty.isEmpty() ? denied.getFirst() : guilty.getFirst();
        var over = accused.offences(clause, act);
        if (over.isEmpty() || (clause.word(act.end() - 1).equals("plea") && people.size() > 1)) {
            return null;
        }
        var saysGuilty = guilty.isEmpty() == clause.isNegated(act);
        var agreeing = new ArrayList<Fact>();
        for (var person : accused.people(clause, act, people)) {
            var pleas = accused.of(
                    person, fact -> Outcomes.detail(fact).step() == OutcomeStep.PLEA && Accused.isOver(fact, over));
            var same = pleas.stream()
                    .filter(fact -> Outcomes.detail(fact).isGuiltyPlea() == saysGuilty)
                    .toList();
            var acquitted = accused.of(
                    person,
                    fact -> accused.isDecision(fact)
                            && Accused.isOver(fact, over)
                            && Outcomes.detail(fact).isAcquittal());
            if (same.isEmpty() && !pleas.isEmpty()) {
                return otherPlea(person, pleas);
            }
            if (same.isEmpty() && saysGuilty && !acquitted.isEmpty()) {
                return contrary(person, acquitted, true);
            }
            agreeing.addAll(same);
        }
        return agreeing.isEmpty()
                ? null
                : Judgement.agreed(Slot.VERDICT, agreeing, Accused.told(clause, act, over, agreeing));
    }
}
