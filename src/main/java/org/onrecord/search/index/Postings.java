package org.onrecord.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;

/**
 * For each term of a record the facts that have it, by their numbers, each with the term's weight in it.
 *
 * <p>A row is the term, the count of its facts, and for each of these the distance from the number before and the place of its
 * weight among all weights, of which there are few.
 */
final class Postings {
    private final Rows terms;
    private final double[] weights;

    Postings(Rows terms, double[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    Rows terms() {
        return terms;
    }

    double[] weights() {
        return weights;
    }

    boolean contains(String term) {
        return terms.numberOf(term) >= 0;
    }

    boolean has(String term, int fact) {
        var list = list(term);
        while (list.next()) {
            if (list.fact() >= fact) {
                return list.fact() == fact;
            }
        }
        return false;
    }

    /** The facts that have a term. */
    PostingList list(String term) {
        return PostingList.of(terms.find(term), weights);
    }

    /** For each term that begins so the facts that have it. */
    List<PostingList> listsFrom(String prefix) {
        var range = terms.range(prefix);
        return IntStream.range(range[0], range[1])
                .mapToObj(number -> PostingList.of(terms.afterKey(number), weights))
                .toList();
    }

    /** Collects the weights of facts in the order of their numbers. */
    static final class Builder {
        private final Map<String, Row> rows = new HashMap<>();
        private final Map<Double, Integer> places = new HashMap<>();
        private final List<Double> weights = new ArrayList<>();

        private static final class Row {
            private final RowWriter facts = new RowWriter();
            private int count;
            private int last = -1;
        }

        void add(String term, int fact, double weight) {
            var row = rows.computeIfAbsent(term, _ -> new Row());
            row.facts.number(fact - row.last).number(place(weight));
            row.last = fact;
            row.count++;
        }

        private int place(double weight) {
            return places.computeIfAbsent(weight, _ -> {
                weights.add(weight);
                return weights.size() - 1;
            });
        }

        Postings build() {
            return new Postings(
                    Rows.of(sorted(rows)),
                    weights.stream().mapToDouble(Double::doubleValue).toArray());
        }

        /** The rows in the order of the bytes of their terms. */
        private static List<byte[]> sorted(Map<String, Row> rows) {
            return rows.entrySet().stream()
                    .map(row -> Map.entry(row.getKey().getBytes(StandardCharsets.UTF_8), row.getValue()))
                    .sorted(Map.Entry.comparingByKey(Arrays::compareUnsigned))
                    .map(row -> row(row.getKey(), row.getValue()))
                    .toList();
        }

        private static byte[] row(byte[] term, Row row) {
            return new RowWriter()
                    .bytes(term)
                    .number(row.count)
                    .raw(row.facts.toBytes())
                    .toBytes();
        }
    }
}
