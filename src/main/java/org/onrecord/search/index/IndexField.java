package org.onrecord.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.pack.Pack;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.RowWriter;

/** The terms of one kind of all facts. */
final class IndexField {
    private static final String TERMS = " terms";
    private static final String NUMBERS = " numbers";

    private final Postings postings;
    private final FieldLengths lengths;

    IndexField(Postings postings, FieldLengths lengths) {
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
        var places = new WeightPlaces();
        pack.table(name + TERMS, postings.rows(places).iterator());
        pack.table(
                name + NUMBERS,
                List.of(RowWriter.reals(places.weights()), RowWriter.numbers(lengths.toArray()))
                        .iterator());
    }

    /** The same, in less room. */
    IndexField packed() {
        return new IndexField(postings.packed(), lengths);
    }

    static IndexField read(Pack pack, String name) {
        var numbers = pack.rows(name + NUMBERS);
        return new IndexField(
                new PackedPostings(pack.rows(name + TERMS), numbers.row(0).reals()),
                new FieldLengths(numbers.row(1).numbers()));
    }

    /** Collects the terms of facts in the order of their numbers. */
    static final class Builder {
        private final MadePostings.Builder postings;
        private final List<Integer> lengths = new ArrayList<>();

        Builder(TermTable table, int expected) {
            this.postings = new MadePostings.Builder(table, expected);
        }

        void add(TermWeights weights, int length) {
            postings.add(weights);
            lengths.add(length);
        }

        IndexField build() {
            return new IndexField(postings.build(), FieldLengths.of(lengths));
        }
    }
}
