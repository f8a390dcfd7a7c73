package org.onrecord.search.index;

import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.onrecord.pack.RowReader;

/** The facts that have one term, in the order of their numbers, each with the term's weight in it. */
final class PostingList {
    private static final int BEFORE_ALL = -1;

    private final int[] facts;
    private final double[] weights;
    private final int start;
    private final int end;
    private int at;

    PostingList(int[] facts, double[] weights, int start, int end) {
        this.facts = facts;
        this.weights = weights;
        this.start = start;
        this.end = end;
        this.at = start - 1;
    }

    static PostingList none() {
        return new PostingList(new int[0], new double[0], 0, 0);
    }

    /**
     * A packed list.
     *
     * @param row the count, then for each fact the distance from the number before and the place of its weight; null for none
     * @param all all weights that there are
     */
    static PostingList of(@Nullable RowReader row, double[] all) {
        if (row == null) {
            return none();
        }
        var facts = new int[row.count(2)];
        var weights = new double[facts.length];
        var fact = BEFORE_ALL;
        for (var at = 0; at < facts.length; at++) {
            fact += row.number();
            facts[at] = fact;
            weights[at] = all[row.number()];
        }
        return new PostingList(facts, weights, 0, facts.length);
    }

    /** The same list with the numbers of owners in place of those of their facts: each once, its weights merged. */
    PostingList by(int[] owners, DoubleBinaryOperator merge) {
        var merged = new int[count()];
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
        return new PostingList(merged, sums, 0, size);
    }

    /** How many facts have the term. */
    int count() {
        return end - start;
    }

    /** Goes on to the next fact; false after the last. */
    boolean next() {
        return ++at < end;
    }

    int fact() {
        return facts[at];
    }

    double weight() {
        return weights[at];
    }
}
