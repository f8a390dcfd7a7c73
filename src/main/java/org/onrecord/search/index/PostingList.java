package org.onrecord.search.index;

import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.onrecord.pack.RowReader;
import org.onrecord.pack.RowWriter;

/** The facts that have one term, in the order of their numbers, each with the term's weight in it. */
final class PostingList {
    private static final int BEFORE_ALL = -1;

    private final int count;
    private final @Nullable RowReader row;
    private final double[] weights;
    private int left;
    private int fact = BEFORE_ALL;
    private double weight;

    private PostingList(int count, @Nullable RowReader row, double[] weights) {
        this.count = count;
        this.row = row;
        this.weights = weights;
        this.left = count;
    }

    /**
     * A packed list.
     *
     * @param row the count, then for each fact the distance from the number before and the place of its weight; null for none
     * @param weights all weights that there are
     */
    static PostingList of(@Nullable RowReader row, double[] weights) {
        return new PostingList(row == null ? 0 : row.number(), row, weights);
    }

    /** The same list with the numbers of owners in place of those of their facts: each once, its weights merged. */
    PostingList by(int[] owners, DoubleBinaryOperator merge) {
        var merged = new RowWriter();
        var sums = new double[left];
        var size = 0;
        var last = BEFORE_ALL;
        while (next()) {
            var owner = owners[fact];
            if (owner == last) {
                sums[size - 1] = merge.applyAsDouble(sums[size - 1], weight);
            } else {
                merged.number(owner - last).number(size);
                sums[size++] = weight;
                last = owner;
            }
        }
        return new PostingList(size, merged.toReader(), sums);
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
