package org.onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * A step of a proceeding against or by a person.
 *
 * @param person id of the person
 * @param proceeding id of one of the record's proceedings, or plain words
 * @param step which step
 * @param charge what it was about, or null
 * @param result how it ended, or null
 * @param term sentence, suspension or sum, or null
 */
public record OutcomeDetail(
        String person,
        String proceeding,
        OutcomeStep step,
        @Nullable String charge,
        @Nullable String result,
        @Nullable String term)
        implements Detail {

    /** Whether it ended in "not guilty" or was denied: its result begins with "not". */
    public boolean isDenied() {
        return result != null && result.startsWith("not ");
    }

    /** Whether somebody said to be guilty: who pleads so is convicted without a verdict. */
    public boolean isGuiltyPlea() {
        return step == OutcomeStep.PLEA && result != null && result.startsWith("guilty");
    }
}
