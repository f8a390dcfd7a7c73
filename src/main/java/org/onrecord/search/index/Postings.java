package org.onrecord.search.index;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * For each term of a record the facts that have it, by their numbers, each with the term's weight in it.
 *
 * <p>The native binary has those of the bundled record in it, fourteen thousand terms, most of them in one fact or two. Maps
 * would take ten times as much as this: for each term the count of its facts, and for each of these the distance from the
 * number before and the place of its weight among all weights, of which there are few.
 */
final class Postings {
    private static final byte[] NO_FACTS = {0};

    private final TermList terms;
    /** For each term where its row begins. */
    private final int[] starts;

    private final byte[] rows;
    private final double[] weights;

    private Postings(TermList terms, int[] starts, byte[] rows, double[] weights) {
        this.terms = terms;
        this.starts = starts;
        this.rows = rows;
        this.weights = weights;
    }

    boolean contains(String term) {
        return terms.place(term) >= 0;
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
        var place = terms.place(term);
        return place < 0 ? new PostingList(new VarInts(NO_FACTS, 0), weights) : list(place);
    }

    /** For each term that begins so the facts that have it. */
    List<PostingList> listsFrom(String prefix) {
        var lists = new ArrayList<PostingList>();
        for (var place = terms.firstFrom(prefix); place < terms.count() && terms.startsWith(place, prefix); place++) {
            lists.add(list(place));
        }
        return lists;
    }

    private PostingList list(int place) {
        return new PostingList(new VarInts(rows, starts[place]), weights);
    }

    /** Collects the weights of facts in the order of their numbers. */
    static final class Builder {
        private final Map<String, Row> rows = new HashMap<>();
        private final Map<Double, Integer> places = new HashMap<>();
        private final List<Double> weights = new ArrayList<>();

        private static final class Row {
            private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4);
            private int count;
            private int last = -1;
        }

        void add(String term, int fact, double weight) {
            var row = rows.computeIfAbsent(term, _ -> new Row());
            VarInts.add(fact - row.last, row.bytes);
            VarInts.add(place(weight), row.bytes);
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
            var sorted = TermList.sorted(rows.keySet());
            var starts = new int[sorted.size()];
            var bytes = new ByteArrayOutputStream();
            for (var place = 0; place < starts.length; place++) {
                starts[place] = bytes.size();
                var row = Objects.requireNonNull(rows.get(sorted.get(place)));
                VarInts.add(row.count, bytes);
                bytes.writeBytes(row.bytes.toByteArray());
            }
            return new Postings(
                    TermList.of(sorted),
                    starts,
                    bytes.toByteArray(),
                    weights.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
