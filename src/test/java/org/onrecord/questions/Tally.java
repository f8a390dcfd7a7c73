package org.onrecord.questions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the turns of a set were answered.
 *
 * @param outcomes how many turns of each category had each outcome
 * @param wrong the turns that were answered wrongly, to show
 * @param missed the turns that were neither right nor wrong, to show
 * @param abstentions of the turns that must be declined, whether each was
 */
record Tally(
        SortedMap<String, Map<Tally.Outcome, Integer>> outcomes,
        List<String> wrong,
        List<String> missed,
        List<Boolean> abstentions) {

    /** What a turn comes to; only one that is shown something wrong can mislead. */
    enum Outcome {
        RIGHT,
        /** Not claimed, but offered as nearest. */
        NEAR,
        DECLINED,
        WRONG
    }

    /** Scores what each turn of a set was answered. */
    static Tally of(QuestionSet set, List<Told> told) {
        var tally = new Tally(new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var next = told.iterator();
        for (var conversation : set.conversations()) {
            for (var turn : conversation.turns()) {
                tally.add(conversation, turn, next.next());
            }
        }
        return tally;
    }

    private void add(QuestionSet.Conversation conversation, QuestionSet.Turn turn, Told reply) {
        var outcome = outcome(turn.expected(), reply);
        outcomes.computeIfAbsent(conversation.category(), _ -> new EnumMap<>(Outcome.class))
                .merge(outcome, 1, Integer::sum);
        if (outcome != Outcome.RIGHT) {
            var line = conversation.id() + " [" + conversation.category() + "] " + turn.question() + " -> "
                    + reply.answers().stream().limit(1).map(Told.Answer::id).toList() + " " + reply.reason();
            (outcome == Outcome.WRONG ? wrong : missed).add(line);
        }
        if (turn.expected().abstains()) {
            abstentions.add(!reply.isOnRecord());
        }
    }

    private static Outcome outcome(Expectation expected, Told reply) {
        if (expected.isMetBy(reply)) {
            return Outcome.RIGHT;
        }
        return reply.isOnRecord()
                ? Outcome.WRONG
                : expected.isNearlyMetBy(reply.nearest()) ? Outcome.NEAR : Outcome.DECLINED;
    }

    int count(Outcome outcome) {
        return outcomes.values().stream()
                .mapToInt(category -> category.getOrDefault(outcome, 0))
                .sum();
    }

    int turns() {
        return outcomes.values().stream()
                .flatMap(category -> category.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
