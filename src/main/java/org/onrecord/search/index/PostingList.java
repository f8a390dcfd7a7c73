package org.onrecord.search.index;

import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.onrecord.pack.RowReader;

/** The texts that have a term, in the order of their numbers, each with the term's weight. */
final class PostingList {
    private final int[] facts;
    private final double[] weights;
    private final int count;
    private int at = -1;

    private PostingList(int[] facts, double[] weights, int count) {
        this.facts = facts;
        this.weights = weights;
        this.count = count;
    }

    /**
     * Reads the texts of a term.
     *
     * @param row the rest of its row after the term; null if no text has it
     * @param all the different weights of the field
     */
    static PostingList of(@Nullable RowReader row, double[] all) {
        var facts = new int[row == null ? 0 : row.count(2)];
        var weights = new double[facts.length];
        var fact = -1;
        for (var at = 0; row != null && at < facts.length; at++) {
            fact += row.number();
            facts[at] = fact;
            weights[at] = all[row.number()];
        }
        return new PostingList(facts, weights, facts.length);
    }

    /** Returns the list with texts replaced by their owners. The weights of an owner are merged. */
    PostingList by(int[] owners, DoubleBinaryOperator merge) {
        var merged = new int[count];
        var sums = new double[merged.length];
        var size = 0;
        while (next()) {
            var owner = owners[fact()];
            if (size > 0 && owner == merged[size - 1]) {
                sums[size - 1] = merge.applyAsDouble(sums[size - 1], weight());
            } else {
                merged[size] = owner;
                sums[size++] = weight();
            }
        }
        return new PostingList(merged, sums, size);
    }

    /** Returns the number of texts that have the term. */
    int count() {
        return count;
    }

    /** Moves to the next text, and returns false after the last one. */
    boolean next() {
        return ++at < count;
    }

    int fact() {
        return facts[at];
    }

    double weight() {
        return weights[at];
    }
}
