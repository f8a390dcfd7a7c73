package org.onrecord.search.index;

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
