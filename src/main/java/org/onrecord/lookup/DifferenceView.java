package org.onrecord.lookup;

import org.onrecord.history.RecordDifference;

/**
 * What two versions of a record differ in.
 *
 * @param difference the two versions and their differences; none when they say the same
 */
public record DifferenceView(RecordDifference difference) implements View {

    /** How many fields differ; what was added or withdrawn as a whole counts as one. */
    @Override
    public int size() {
        return difference.differences().stream()
                .mapToInt(one -> Math.max(1, one.fields().size()))
                .sum();
    }
}
