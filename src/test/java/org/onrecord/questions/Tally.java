package org.onrecord.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many turns of a set were answered rightly.
 *
 * @param categories the count of each category, by its name
 * @param wrong the turns that were not, to show
 * @param abstentions of the turns that must be declined, those that were
 * @param answers of the turns that have an answer, those that were given one, right or wrong
 */
record Tally(SortedMap<String, Count> categories, List<String> wrong, Count abstentions, Count answers) {

    /**
     * A count out of a number of turns.
     *
     * @param right turns that count
     * @param turns all of them
     */
    record Count(int right, int turns) {
        static final Count NONE = new Count(0, 0);

        Count with(boolean isRight) {
            return new Count(right + (isRight ? 1 : 0), turns + 1);
        }

        Count plus(Count other) {
            return new Count(right + other.right, turns + other.turns);
        }
    }

    /** Scores what each turn of a set was answered. */
    static Tally of(QuestionSet set, List<Told> told) {
        var categories = new TreeMap<String, Count>();
        var wrong = new ArrayList<String>();
        var abstentions = Count.NONE;
        var answers = Count.NONE;
        var next = told.iterator();
        for (var conversation : set.conversations()) {
            for (var turn : conversation.turns()) {
                var reply = next.next();
                var isRight = turn.expected().isMetBy(reply);
                categories.merge(conversation.category(), Count.NONE.with(isRight), Count::plus);
                if (!isRight) {
                    wrong.add(conversation.id() + " [" + conversation.category() + "] " + turn.question() + " -> "
                            + reply.answers().stream()
                                    .limit(1)
                                    .map(Told.Answer::id)
                                    .toList() + " " + reply.reason());
                }
                if (turn.expected().abstains()) {
                    abstentions = abstentions.with(!reply.isOnRecord());
                } else {
                    answers = answers.with(reply.isOnRecord());
                }
            }
        }
        return new Tally(categories, wrong, abstentions, answers);
    }

    /** All categories together. */
    Count total() {
        return categories.values().stream().reduce(Count.NONE, Count::plus);
    }
}
