package org.onrecord.search.index;

import java.util.Arrays;
import java.util.List;

/** How long the texts of a field are, in words or in terms. */
final class FieldLengths {
    private final int[] lengths;
    private final double mean;

    FieldLengths(int[] lengths) {
        this.lengths = lengths;
        this.mean = Math.max(1, Arrays.stream(lengths).average().orElse(1));
    }

    static FieldLengths of(List<Integer> lengths) {
        return new FieldLengths(lengths.stream().mapToInt(Integer::intValue).toArray());
    }

    int[] toArray() {
        return lengths;
    }

    int count() {
        return lengths.length;
    }

    double mean() {
        return mean;
    }

    /** The length of a text relative to the mean. */
    double relative(int text) {
        return lengths[text] / mean;
    }
}
