package org.onrecord.search.index;

import org.jspecify.annotations.Nullable;
import org.onrecord.pack.RowReader;

/** The facts that have one term, in the order of their numbers, each with the term's weight in it. */
final class PostingList {
    private static final int BEFORE_ALL = -1;

    private final int count;
    private final @Nullable RowReader row;
    private final double[] weights;
    private int left;
    private int fact = BEFORE_ALL;
    private double weight;

    /**
     * Reads a packed list.
     *
     * @param row the count, then for each fact the distance from the number before and the place of its weight; null for none
     * @param weights all weights that there are
     */
    PostingList(@Nullable RowReader row, double[] weights) {
        this.count = row == null ? 0 : row.number();
        this.row = row;
        this.weights = weights;
        this.left = count;
    }

    /** How many facts have the term. */
    int count() {
        return count;
    }

    /** Goes on to the next fact; false after the last. */
    boolean next() {
        if (row == null || left == 0) {
            return false;
        }
        left--;
        fact += row.number();
        weight = weights[row.number()];
        return true;
    }

    int fact() {
        return fact;
    }

    double weight() {
        return weight;
    }
}
