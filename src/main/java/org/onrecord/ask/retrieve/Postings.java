package org.onrecord.ask.retrieve;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;

/**
 * For each term of a record the facts that have it, by their numbers, each with the term's weight in it.
 *
 * <p>The native binary has those of the bundled record in it, fourteen thousand terms, most of them in one fact or two. Maps
 * would take ten times as much as this: for each term stand in a row the count of its facts, the way from each of their
 * numbers to the next, and for each the place of its weight among all weights, of which there are few.
 */
final class Postings {
    private static final int BEFORE_ALL = -1;

    private final Terms terms;
    /** For each term where its row begins. */
    private final int[] starts;

    private final byte[] rows;
    private final double[] weights;

    private Postings(Terms terms, int[] starts, byte[] rows, double[] weights) {
        this.terms = terms;
        this.starts = starts;
        this.rows = rows;
        this.weights = weights;
    }

    /** The facts that have one term, in the order of their numbers, each with the term's weight in it. */
    static final class Having {
        private static final Having NONE = new Having(new int[0], new double[0]);

        private final int[] facts;
        private final double[] weights;

        private Having(int[] facts, double[] weights) {
            this.facts = facts;
            this.weights = weights;
        }

        /** How many they are. */
        int count() {
            return facts.length;
        }

        void forEach(ObjDoubleConsumer<Integer> action) {
            for (var at = 0; at < facts.length; at++) {
                action.accept(facts[at], weights[at]);
            }
        }
    }

    /** The same as maps have: for each term, for each fact with it, the weight. */
    static Postings of(Map<String, Map<Integer, Double>> weightsOf) {
        var terms = Terms.of(weightsOf.keySet());
        var weights = weightsOf.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
        var starts = new int[terms.count()];
        var rows = new ByteArrayOutputStream();
        for (var place = 0; place < starts.length; place++) {
            starts[place] = rows.size();
            addRow(new TreeMap<>(Objects.requireNonNull(weightsOf.get(terms.at(place)))), weights, rows);
        }
        return new Postings(terms, starts, rows.toByteArray(), weights);
    }

    private static void addRow(SortedMap<Integer, Double> weightOf, double[] weights, ByteArrayOutputStream rows) {
        SmallNumbers.add(weightOf.size(), rows);
        var before = BEFORE_ALL;
        for (var fact : weightOf.keySet()) {
            SmallNumbers.add(fact - before, rows);
            before = fact;
        }
        for (var weight : weightOf.values()) {
            SmallNumbers.add(Arrays.binarySearch(weights, weight), rows);
        }
    }

    /** Whether any fact has a term. */
    boolean contains(String term) {
        return terms.place(term) >= 0;
    }

    /** Whether a fact has a term. */
    boolean has(String term, int fact) {
        var place = terms.place(term);
        if (place < 0) {
            return false;
        }
        var row = new SmallNumbers(rows, starts[place]);
        var number = BEFORE_ALL;
        for (var left = row.next(); left > 0 && number < fact; left--) {
            number += row.next();
        }
        return number == fact;
    }

    /** The facts that have a term. */
    Having having(String term) {
        var place = terms.place(term);
        if (place < 0) {
            return Having.NONE;
        }
        var row = new SmallNumbers(rows, starts[place]);
        var facts = new int[row.next()];
        var number = BEFORE_ALL;
        for (var at = 0; at < facts.length; at++) {
            number += row.next();
            facts[at] = number;
        }
        return new Having(
                facts,
                Arrays.stream(facts).mapToDouble(fact -> weights[row.next()]).toArray());
    }
}
