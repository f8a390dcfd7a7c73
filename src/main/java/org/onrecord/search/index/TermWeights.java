package org.onrecord.search.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** The weights of terms by number, in the order of first occurrence. */
final class TermWeights {
    /** The position of each term's weight, valid only if the term is there. */
    private int[] places = new int[64];

    private int[] terms = new int[64];
    private double[] weights = new double[64];
    private int size;

    int size() {
        return size;
    }

    int term(int at) {
        return terms[at];
    }

    double weight(int at) {
        return weights[at];
    }

    void clear() {
        size = 0;
    }

    void merge(int term, double weight, DoubleBinaryOperator merge) {
        var place = placeOf(term);
        if (place < size) {
            weights[place] = merge.applyAsDouble(weights[place], weight);
        } else {
            add(term, weight);
        }
    }

    /** Adds a term, keeping the greater weight if it is there already. */
    void merge(int term, double weight) {
        var place = placeOf(term);
        if (place == size) {
            add(term, weight);
        } else if (weights[place] < weight) {
            weights[place] = weight;
        }
    }

    /** Returns the position of a term's weight, or the size. */
    private int placeOf(int term) {
        if (term >= places.length) {
            places = Arrays.copyOf(places, Math.max(term + 1, 2 * places.length));
        }
        var place = places[term];
        return place < size && terms[place] == term ? place : size;
    }

    private void add(int term, double weight) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        places[term] = size;
        terms[size] = term;
        weights[size++] = weight;
    }

    /** Merges the weights of other terms, each multiplied by a factor. */
    void mergeAll(TermWeights others, double share, DoubleBinaryOperator merge) {
        for (var at = 0; at < others.size; at++) {
            merge(others.terms[at], others.weights[at] * share, merge);
        }
    }

    /** Returns an independent copy. */
    TermWeights copy() {
        var copy = new TermWeights();
        copy.places = new int[0];
        copy.terms = Arrays.copyOf(terms, size);
        copy.weights = Arrays.copyOf(weights, size);
        copy.size = size;
        return copy;
    }

    Map<String, Double> toMap(TermTable table) {
        var map = new LinkedHashMap<String, Double>();
        for (var at = 0; at < size; at++) {
            map.put(table.text(terms[at]), weights[at]);
        }
        return map;
    }
}
