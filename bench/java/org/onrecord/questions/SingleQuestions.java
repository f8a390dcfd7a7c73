package org.onrecord.questions;

import java.util.List;

/**
 * Counts of answers to single questions: the first turns of conversations, without those that must be declined.
 *
 * @param count how many there are
 * @param firstRight how many got a right answer first, claimed or as the nearest
 * @param right how many were claimed and right
 * @param wrong how many were claimed and wrong
 */
record SingleQuestions(int count, int firstRight, int right, int wrong) {
    static final SingleQuestions NONE = new SingleQuestions(0, 0, 0, 0);

    /** Scores the answers to all turns of a set. */
    static SingleQuestions of(QuestionSet set, List<Told> told) {
        var sum = NONE;
        var at = 0;
        for (var conversation : set.conversations()) {
            var expected = conversation.turns().getFirst().expected();
            if (!expected.abstains()) {
                sum = sum.plus(of(expected, told.get(at)));
            }
            at += conversation.turns().size();
        }
        return sum;
    }

    private static SingleQuestions of(Expectation expected, Told told) {
        var right = expected.isMetBy(told);
        var claimed = told.isOnRecord();
        var nearest = told.nearest().stream().limit(1).toList();
        var first = right || (!claimed && !nearest.isEmpty() && expected.isNearlyMetBy(nearest));
        return new SingleQuestions(1, first ? 1 : 0, right ? 1 : 0, claimed && !right ? 1 : 0);
    }

    SingleQuestions plus(SingleQuestions other) {
        return new SingleQuestions(
                count + other.count, firstRight + other.firstRight, right + other.right, wrong + other.wrong);
    }
}
