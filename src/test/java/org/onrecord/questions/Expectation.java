package org.onrecord.questions;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an answer to a question is right.
 *
 * @param all what the first answers say, every one
 * @param any of which they say at least one, if there are any
 * @param none what they do not say
 * @param within how many of the answers are read, after the summary
 * @param facts ids of facts each of which is an answer, however it is worded; may be empty
 * @param abstains whether there must be no answer at all; then nothing else counts
 */
record Expectation(
        List<Pattern> all, List<Pattern> any, List<Pattern> none, int within, boolean abstains, Set<String> facts) {

    private static final int NEAREST = 3;

    boolean isMetBy(Told told) {
        if (abstains || !told.isOnRecord()) {
            return abstains && !told.isOnRecord();
        }
        return isOneOf(told.answers().stream().limit(within))
                || isIn(Stream.concat(
                        told.summary().stream(),
                        told.answers().stream().limit(within).map(Told.Answer::text)));
    }

    /** Whether one of the facts that are offered as nearest, or all together, would have been the answer. */
    boolean isNearlyMetBy(List<Told.Answer> nearest) {
        var offered = nearest.stream().limit(NEAREST).toList();
        return !abstains
                && (offered.stream().anyMatch(one -> isOneOf(Stream.of(one)) || isIn(Stream.of(one.text())))
                        || isIn(offered.stream().map(Told.Answer::text)));
    }

    /** Whether one of these answers is listed; a list of several things must say each of them. */
    private boolean isOneOf(Stream<Told.Answer> answers) {
        return all.size() < 2 && none.isEmpty() && answers.anyMatch(answer -> facts.contains(answer.id()));
    }

    private boolean isIn(Stream<String> texts) {
        var text = texts.collect(Collectors.joining("\n"));
        return all.stream().allMatch(pattern -> pattern.matcher(text).find())
                && (any.isEmpty()
                        || any.stream()
                                .anyMatch(pattern -> pattern.matcher(text).find()))
                && none.stream().noneMatch(pattern -> pattern.matcher(text).find());
    }
}
