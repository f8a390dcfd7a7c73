package org.onrecord.search.index;

import java.util.List;

/** For each term of a record the facts that have it, by their numbers, each with the term's weight in it. */
interface Postings {

    /** The facts that have a term. */
    PostingList list(String term);

    /** For each term that begins so the facts that have it. */
    List<PostingList> listsFrom(String prefix);

    boolean contains(String term);

    /** The same as rows, which take little room. */
    PackedPostings packed();

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
