package org.onrecord.questions;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When an answer to a question is right.
 *
 * @param all what the first answers say, every one
 * @param any of which they say at least one, if there are any
 * @param none what they do not say
 * @param within how many of the answers are read
 * @param abstains whether there must be no answer at all; then nothing else counts
 */
record Expectation(List<Pattern> all, List<Pattern> any, List<Pattern> none, int within, boolean abstains) {

    private static final int NEAREST = 3;

    boolean isMetBy(Told told) {
        if (abstains || !told.isOnRecord()) {
            return abstains && !told.isOnRecord();
        }
        return isIn(told.answers().stream().limit(within).toList());
    }

    /** Whether one of the facts that are offered as nearest, or all together, would have been the answer. */
    boolean isNearlyMetBy(List<Told.Answer> nearest) {
        var offered = nearest.stream().limit(NEAREST).toList();
        return !abstains && (offered.stream().anyMatch(one -> isIn(List.of(one))) || isIn(offered));
    }

    private boolean isIn(List<Told.Answer> answers) {
        var text = answers.stream().map(Told.Answer::text).collect(Collectors.joining("\n"));
        return all.stream().allMatch(pattern -> pattern.matcher(text).find())
                && (any.isEmpty()
                        || any.stream()
                                .anyMatch(pattern -> pattern.matcher(text).find()))
                && none.stream().noneMatch(pattern -> pattern.matcher(text).find());
    }
}
