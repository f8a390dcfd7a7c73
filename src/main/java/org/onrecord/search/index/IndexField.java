package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.RowReader;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;

/**
 * One field of the index: its terms and their texts, in rows sorted by term.
 *
 * <p>A row has the term, the number of its texts, and for each text the difference from the previous number and the
 * weight of the term in hundredths.
 */
final class IndexField {
    private static final String TERMS = " terms";
    private static final String LENGTHS = " lengths";
    private static final double HUNDREDTHS = 100;

    private final Rows terms;
    private final int[] lengths;
    private final double mean;

    /** The texts that have a term, in the order of their numbers, and its weight in each. */
    @SuppressWarnings("ArrayRecordComponent")
    record Postings(int[] texts, double[] weights) {
        int count() {
            return texts.length;
        }
    }

    /** @param tables those that {@link #tables} returned */
    IndexField(CaseRecord record, List<PackTable<CaseRecord>> tables) {
        this.terms = record.rows(tables.getFirst());
        this.lengths = record.rows(tables.getLast()).row(0).numbers();
        this.mean = mean(lengths);
    }

    static double mean(int[] lengths) {
        return Math.max(1, Arrays.stream(lengths).average().orElse(1));
    }

    static List<PackTable<CaseRecord>> tables(String name, BiConsumer<CaseRecord, MadeTables> maker) {
        return List.of(new PackTable<>(name + TERMS, maker), new PackTable<>(name + LENGTHS, maker));
    }

    Postings list(String term) {
        return postings(terms.find(term));
    }

    /** Returns the texts of each term that has this prefix. */
    List<Postings> listsWithPrefix(String prefix) {
        var range = terms.range(prefix);
        return IntStream.range(range[0], range[1])
                .mapToObj(number -> postings(terms.afterKey(number)))
                .toList();
    }

    private static Postings postings(@Nullable RowReader row) {
        var texts = new int[row == null ? 0 : row.count(2)];
        var weights = new double[texts.length];
        var text = -1;
        for (var at = 0; row != null && at < texts.length; at++) {
            text += row.number();
            texts[at] = text;
            weights[at] = row.number() / HUNDREDTHS;
        }
        return new Postings(texts, weights);
    }

    int count() {
        return lengths.length;
    }

    /** Returns the length of a text relative to the mean. */
    double relativeLength(int text) {
        return lengths[text] / mean;
    }

    /** Builds a field from the weights of terms, text by text. */
    static final class Builder {
        private final Map<String, Row> rows = new HashMap<>();
        private final List<Integer> lengths = new ArrayList<>();

        /** The row of one term so far. */
        private static final class Row {
            private final RowWriter postings = new RowWriter();
            private int count;
            private int last = -1;
        }

        void add(Map<String, Double> weights, int length) {
            var text = lengths.size();
            weights.forEach((term, weight) -> {
                var row = rows.computeIfAbsent(term, _ -> new Row());
                row.postings.number(text - row.last).number((int) Math.round(weight * HUNDREDTHS));
                row.count++;
                row.last = text;
            });
            lengths.add(length);
        }

        void build(String name, MadeTables made) {
            made.add(
                    name + TERMS,
                    Rows.sorted(rows, (row, out) -> out.number(row.count).add(row.postings)));
            made.add(
                    name + LENGTHS,
                    Rows.of(RowWriter.numbers(
                            lengths.stream().mapToInt(Integer::intValue).toArray())));
        }
    }

    /**
     * The ranking function BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", section 3.5).
     *
     * @param saturation how quickly repetitions of a word stop adding to the score
     * @param lengthShare the penalty for long facts, from 0 to 1
     */
    record Bm25(double saturation, double lengthShare) {

        /** Returns the inverse document frequency of a term. */
        static double rarity(int matching, int facts) {
            return Math.log(1 + (facts - matching + 0.5) / (matching + 0.5));
        }

        /**
         * Returns the score of one term in one fact.
         *
         * @param weight the weight of the term in the fact, from its count and position
         * @param relativeLength the length of the fact relative to the mean
         */
        double score(double rarity, double weight, double relativeLength) {
            var norm = saturation * (1 - lengthShare + lengthShare * relativeLength);
            return rarity * weight * (saturation + 1) / (weight + norm);
        }
    }
}
