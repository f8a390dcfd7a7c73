package org.onrecord.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.pack.Pack;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.RowWriter;

/** The terms of one kind of all facts. */
final class IndexField {
    private static final String TERMS = " terms";
    private static final String NUMBERS = " numbers";

    private final Postings postings;
    private final FieldLengths lengths;

    private IndexField(Postings postings, FieldLengths lengths) {
        this.postings = postings;
        this.lengths = lengths;
    }

    Postings postings() {
        return postings;
    }

    /** For each fact how many words it has. */
    FieldLengths lengths() {
        return lengths;
    }

    void write(PackWriter pack, String name) throws IOException {
        pack.table(name + TERMS, postings.terms().iterator());
        pack.table(
                name + NUMBERS,
                List.of(RowWriter.reals(postings.weights()), RowWriter.numbers(lengths.toArray()))
                        .iterator());
    }

    static IndexField read(Pack pack, String name) {
        var numbers = pack.rows(name + NUMBERS);
        return new IndexField(
                new Postings(pack.rows(name + TERMS), numbers.row(0).reals()),
                new FieldLengths(numbers.row(1).numbers()));
    }

    /** Collects the terms of facts in the order of their numbers. */
    static final class Builder {
        private final Postings.Builder postings = new Postings.Builder();
        private final List<Integer> lengths = new ArrayList<>();

        void add(Map<String, Double> weights, int length) {
            var fact = lengths.size();
            weights.forEach((term, weight) -> postings.add(term, fact, weight));
            lengths.add(length);
        }

        IndexField build() {
            return new IndexField(postings.build(), FieldLengths.of(lengths));
        }
    }
}
