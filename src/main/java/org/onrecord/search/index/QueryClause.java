package org.onrecord.search.index;

import java.util.Map;

/**
 * Something a fact should have to answer a question: a word with its synonyms, a person, a pair of words.
 *
 * @param label what to call it to a reader
 * @param terms terms of the index that fit it, with how well each does, from 0 to 1
 * @param weight how much it matters, 1 for a word
 * @param isNeeded whether an answer without it lacks something
 */
public record QueryClause(String label, Map<String, Double> terms, double weight, boolean isNeeded) {

    /** Something an answer needs to have. */
    public static QueryClause needed(String label, Map<String, Double> terms, double weight) {
        return new QueryClause(label, terms, weight, true);
    }

    /** Something that speaks for an answer, but is not missed. */
    public static QueryClause welcome(String label, Map<String, Double> terms, double weight) {
        return new QueryClause(label, terms, weight, false);
    }

    /** The same, welcome only, at a share of its weight. */
    public QueryClause faint(double share) {
        return welcome(label, terms, weight * share);
    }
}
