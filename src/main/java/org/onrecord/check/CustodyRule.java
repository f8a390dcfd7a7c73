package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.CustodyDetail.Event;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.search.dates.DateFinder.Dated;
import org.onrecord.search.text.Lexicon.Match;

/** Compares a clause with the releases, recalls and custody statuses on record. */
final class CustodyRule {
    private static final int NEAR = 4;
    private static final int SLACK = 31;
    private static final List<String> COUNTS = List.of("once", "twice", "thrice", "four-times", "five-times");
    private static final Set<String> DONE =
            Set.of("released", "freed", "recalled", "returned", "sent", "left", "walked", "let", "came", "out", "back");
    private static final Set<String> MODAL =
            Set.of("to", "could", "would", "might", "should", "will", "can", "may", "if");

    private final CaseRecord record;

    CustodyRule(Accused accused) {
        this.record = accused.record();
    }

    @Nullable
    Judgement custody(Reading clause, List<String> people) {
        return Judgement.joined(Stream.of(Event.RELEASED, Event.RECALLED)
                .flatMap(event -> {
                    var acts = clause.all(event == Event.RELEASED ? "released" : "recalled")
                            .filter(act -> isDone(clause, act))
                            .toList();
                    return acts.isEmpty() || people.size() != 1
                            ? Stream.empty()
                            : Stream.ofNullable(custody(clause, acts.getFirst(), event, people.getFirst()));
                })
                .toList());
    }

    private @Nullable Judgement custody(Reading clause, Match act, Event event, String person) {
        var steps = steps(person, event);
        if (steps.isEmpty() && record.statusesOf(person).findAny().isEmpty()) {
            return null;
        }
        var told = new BitSet();
        told.set(act.start(), act.end());
        if (clause.isNegated(act)) {
            return steps.isEmpty()
                    ? Judgement.agreed(Slot.STATUS, standing(person), told)
                    : clause.dates().isEmpty() && !clause.has("again")
                            ? new Judgement(
                                    Verdict.CONTRADICTED, Slot.STATUS, "The record says that it happened.", steps, told)
                            : null;
        }
        if (steps.isEmpty()) {
            return event == Event.RELEASED ? neverReleased(person) : null;
        }
        var counts = clause.all(COUNTS.toArray(String[]::new))
                .filter(match -> (match.start() >= act.start() && match.start() <= act.end() + NEAR)
                        || match.end() == act.start())
                .toList();
        if (counts.isEmpty() || !clause.dates().isEmpty()) {
            return dates(clause, act, steps, told);
        }
        told.set(counts.getFirst().start(), counts.getFirst().end());
        return COUNTS.indexOf(counts.getFirst().name()) + 1 == steps.size()
                ? Judgement.agreed(Slot.NUMBER, steps, told)
                : new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.NUMBER,
                        "On record this happened " + steps.size() + (steps.size() == 1 ? " time." : " times."),
                        steps,
                        told);
    }

    /** Whether a phrase has the verb, not the noun, and is no wish: "release" is not "released". */
    private static boolean isDone(Reading clause, Match act) {
        return !MODAL.contains(clause.word(act.start() - 1))
                && IntStream.range(act.start(), act.end())
                        .mapToObj(clause::word)
                        .anyMatch(DONE::contains);
    }

    private @Nullable Judgement dates(Reading clause, Match act, List<Fact> steps, BitSet told) {
        var after = clause.dates().stream()
                .filter(date -> date.start() >= act.start()
                        && date.start() <= act.end() + NEAR
                        && !isApart(clause, act.end(), date.start())
                        && !isOther(clause, date))
                .toList();
        var own = after.isEmpty()
                ? clause.dates().stream()
                        .filter(date -> date.start() <= 2 && !isOther(clause, date))
                        .toList()
                : after;
        var agreeing = new ArrayList<Fact>();
        for (var date : own) {
            var same = steps.stream().filter(fact -> isOn(fact, date)).toList();
            if (same.isEmpty()) {
                return new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.DATE,
                        "The record has another date: "
                                + steps.stream()
                                        .map(fact -> fact.date().inWords())
                                        .collect(Collectors.joining("; ")) + ".",
                        steps,
                        told);
            }
            told.set(date.start(), date.end());
            agreeing.addAll(same);
        }
        return Judgement.agreed(Slot.DATE, agreeing.isEmpty() ? steps : agreeing, told);
    }

    /** Whether a punctuation mark is between two words. */
    private static boolean isApart(Reading clause, int from, int to) {
        var mark = clause.breaks().nextSetBit(from);
        return mark >= 0 && mark <= to;
    }

    /** Whether a date is of something else in the clause: "after the decision of May 2022". */
    private static boolean isOther(Reading clause, Dated date) {
        return !date.span().isBounded()
                || Set.of("of", "to", "since", "the").contains(clause.word(date.start() - 1))
                || clause.all("case").anyMatch(match -> Math.abs(match.start() - date.end()) <= 1);
    }

    static boolean isOn(Fact fact, Dated date) {
        var slack = fact.date().isUncertain() ? SLACK : 0;
        return fact.date()
                .overlaps(
                        KnownFact.minus(date.span().from(), slack),
                        KnownFact.plus(date.span().to(), slack));
    }

    private List<Fact> steps(String person, Event event) {
        return record.factsOf(FactKind.CUSTODY)
                .filter(fact -> fact.detail() instanceof CustodyDetail custody
                        && custody.person().equals(person)
                        && custody.event() == event)
                .sorted(Fact.BY_DATE)
                .toList();
    }

    /** Returns the fact of the last known custody status of a person. */
    private List<Fact> standing(String person) {
        return record.statusesOf(person)
                .filter(interval -> interval.to() == null && !interval.facts().isEmpty())
                .flatMap(interval ->
                        Stream.ofNullable(record.facts().get(interval.facts().getFirst())))
                .toList();
    }

    private @Nullable Judgement neverReleased(String person) {
        return record.statusesOf(person)
                .filter(interval -> interval.to() == null && interval.status() == CustodyStatus.SERVING)
                .findFirst()
                .map(interval -> new Judgement(
                        Verdict.CONTRADICTED,
                        Slot.STATUS,
                        new CustodySentence(record).of(interval),
                        standing(person),
                        new BitSet()))
                .orElse(null);
    }

    @Nullable
    Judgement status(Reading clause, List<String> people) {
        var in = clause.all("in-prison").toList();
        var out = clause.all("out-of-prison").toList();
        if (in.isEmpty() == out.isEmpty() || !clause.dates().isEmpty()) {
            return null;
        }
        var act = in.isEmpty() ? out.getFirst() : in.getFirst();
        for (var person : people) {
            var last = record.statusesOf(person)
                    .filter(interval -> interval.to() == null)
                    .findFirst();
            if (last.isPresent() && last.get().status() != CustodyStatus.UNKNOWN) {
                var isOut = last.get().status() == CustodyStatus.RELEASED_ON_LICENCE
                        || last.get().status() == CustodyStatus.SENTENCE_EXPIRED;
                var saysOut = in.isEmpty() != clause.isNegated(act);
                var told = new BitSet();
                told.set(act.start(), act.end());
                return isOut == saysOut
                        ? Judgement.agreed(Slot.STATUS, standing(person), told)
                        : new Judgement(
                                Verdict.CONTRADICTED,
                                Slot.STATUS,
                                new CustodySentence(record).of(last.get()),
                                standing(person),
                                told);
            }
        }
        return null;
    }
}
