package org.onrecord.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Table;

/**
 * One field of the index: its terms and their texts, in rows sorted by term.
 *
 * <p>A row has the term, the number of its texts, and for each text the difference from the previous number and the
 * index of the term's weight. There are few different weights.
 */
final class IndexField {
    private static final String TERMS = " terms";
    private static final String NUMBERS = " numbers";

    private final Rows terms;
    private final double[] weights;
    private final int[] lengths;
    private final double mean;

    IndexField(CaseRecord record, List<Table<CaseRecord>> tables) {
        var numbers = record.rows(tables.getLast());
        this.terms = record.rows(tables.getFirst());
        this.weights = numbers.row(0).reals();
        this.lengths = numbers.row(1).numbers();
        this.mean = mean(lengths);
    }

    static double mean(int[] lengths) {
        return Math.max(1, Arrays.stream(lengths).average().orElse(1));
    }

    static List<Table<CaseRecord>> tables(String name, BiConsumer<CaseRecord, MadeTables> maker) {
        return List.of(new Table<>(name + TERMS, maker), new Table<>(name + NUMBERS, maker));
    }

    static void add(MadeTables made, String name, Rows terms, byte[] weights, byte[] lengths) {
        made.add(name + TERMS, terms);
        made.add(name + NUMBERS, Rows.of(weights, lengths));
    }

    boolean contains(String term) {
        return terms.numberOf(term) >= 0;
    }

    /** Returns the texts that have a term. */
    PostingList list(String term) {
        return PostingList.of(terms.find(term), weights);
    }

    /** Returns the texts of each term that has this prefix. */
    List<PostingList> listsWithPrefix(String prefix) {
        var range = terms.range(prefix);
        return IntStream.range(range[0], range[1])
                .mapToObj(number -> PostingList.of(terms.afterKey(number), weights))
                .toList();
    }

    /** Returns the number of texts. */
    int count() {
        return lengths.length;
    }

    /** Returns the length of a text relative to the mean. */
    double relativeLength(int text) {
        return lengths[text] / mean;
    }
}
