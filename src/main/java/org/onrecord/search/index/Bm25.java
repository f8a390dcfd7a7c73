package org.onrecord.search.index;

/**
 * The ranking function BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", section 3.5).
 *
 * @param saturation how soon more of the same word adds little
 * @param lengthShare how much a long fact is worth less, from 0 to 1
 */
record Bm25(double saturation, double lengthShare) {

    /** How much a term says: the fewer facts have it, the more. */
    static double rarity(int having, int facts) {
        return Math.log(1 + (facts - having + 0.5) / (having + 0.5));
    }

    /**
     * The score of one term in one fact.
     *
     * @param weight the weight of the term in the fact: how often it is there and where
     * @param relativeLength the length of the fact relative to the mean
     */
    double score(double rarity, double weight, double relativeLength) {
        var norm = saturation * (1 - lengthShare + lengthShare * relativeLength);
        return rarity * weight * (saturation + 1) / (weight + norm);
    }
}
