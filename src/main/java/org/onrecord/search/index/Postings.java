package org.onrecord.search.index;

import java.util.List;
import java.util.stream.Stream;
import org.onrecord.pack.Rows;

/** For each term of a record the facts that have it, by their numbers, each with the term's weight in it. */
interface Postings {

    /** The facts that have a term. */
    PostingList list(String term);

    /** For each term that begins so the facts that have it. */
    List<PostingList> listsFrom(String prefix);

    boolean contains(String term);

    /**
     * A row for each term, sorted by the terms.
     *
     * @param places gets the weights that the rows name
     */
    Stream<byte[]> rows(WeightPlaces places);

    /** The same as rows, which take little room. */
    default PackedPostings packed() {
        var places = new WeightPlaces();
        var rows = Rows.of(rows(places).toList());
        return new PackedPostings(rows, places.weights());
    }

    default boolean has(String term, int fact) {
        var list = list(term);
        while (list.next()) {
            if (list.fact() >= fact) {
                return list.fact() == fact;
            }
        }
        return false;
    }
}
