package org.onrecord.search.index;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.onrecord.pack.Rows;

/**
 * Postings in rows, sorted by their terms.
 *
 * <p>A row is the term, the count of its facts, and for each of these the distance from the number before and the place of its
 * weight among all weights, of which there are few.
 *
 * @param weights all weights that there are
 */
@SuppressWarnings("ArrayRecordComponent")
record PackedPostings(Rows terms, double[] weights) implements Postings {

    @Override
    public boolean contains(String term) {
        return terms.numberOf(term) >= 0;
    }

    @Override
    public PostingList list(String term) {
        return PostingList.of(terms.find(term), weights);
    }

    @Override
    public List<PostingList> listsFrom(String prefix) {
        var range = terms.range(prefix);
        return IntStream.range(range[0], range[1])
                .mapToObj(number -> PostingList.of(terms.afterKey(number), weights))
                .toList();
    }

    @Override
    public Stream<byte[]> rows(WeightPlaces places) {
        for (var weight : weights) {
            places.of(weight);
        }
        return StreamSupport.stream(terms.spliterator(), false);
    }

    @Override
    public PackedPostings packed() {
        return this;
    }
}
