package org.onrecord.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.onrecord.pack.Pack;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.RowWriter;

/**
 * The questions that a record says are asked of its facts, one by one, as vectors of their terms.
 *
 * <p>Likeness is the cosine of two vectors weighted by rarity (Salton and Buckley 1988, "Term-weighting approaches in automatic
 * text retrieval").
 */
final class AskedQuestions {
    private static final int NEXT_BEST = 3;
    private static final double AGAIN = 0.25;
    private static final String QUESTIONS = " questions";

    private final IndexField field;
    /** For each question the number of its target, its place among the questions of it, and the length of its vector. */
    private final int[] owners;

    private final int[] places;
    private final double[] lengths;
    /** For each target how many terms its questions have. */
    private final FieldLengths together;

    private AskedQuestions(IndexField field, int[] owners, int[] places, double[] lengths, FieldLengths together) {
        this.field = field;
        this.owners = owners;
        this.places = places;
        this.lengths = lengths;
        this.together = together;
    }

    /** Whether any question has a term. */
    boolean contains(String term) {
        return field.postings().contains(term);
    }

    /** The targets with a term in their questions, taken together. */
    PostingList together(String term) {
        return field.postings().list(term).by(owners, AskedQuestions::repeated);
    }

    FieldLengths lengthsTogether() {
        return together;
    }

    /** A word said again adds little. */
    static double repeated(double before, double more) {
        return Math.max(before, more) + AGAIN * Math.min(before, more);
    }

    /**
     * How like the questions of a target are to the one asked.
     *
     * @param best the likeness of the one that is most like it
     * @param next the mean likeness of the best three
     * @param place the place of the best one, or -1
     */
    record Likeness(double best, double next, int place) {}

    /** For each target how like its questions are. */
    List<Likeness> likeness(Map<String, Double> wanted, int targets) {
        var products = new double[lengths.length];
        var square = 0.0;
        for (var term : wanted.entrySet()) {
            var list = field.postings().list(term.getKey());
            var rarity = Bm25.rarity(list.count(), lengths.length);
            var value = rarity * term.getValue();
            square += value * value;
            while (list.next()) {
                products[list.fact()] += value * rarity * list.weight();
            }
        }
        return byTarget(products, Math.sqrt(square), targets);
    }

    private List<Likeness> byTarget(double[] products, double length, int targets) {
        var place = new int[targets];
        Arrays.fill(place, -1);
        var top = new double[targets][NEXT_BEST];
        for (var at = 0; at < products.length; at++) {
            if (products[at] > 0) {
                var cosine = products[at] / (length * lengths[at]);
                if (cosine > top[owners[at]][0]) {
                    place[owners[at]] = places[at];
                }
                insert(top[owners[at]], cosine);
            }
        }
        return IntStream.range(0, targets)
                .mapToObj(target ->
                        new Likeness(top[target][0], Arrays.stream(top[target]).sum() / NEXT_BEST, place[target]))
                .toList();
    }

    private static void insert(double[] top, double value) {
        var rest = value;
        for (var at = 0; at < top.length; at++) {
            if (rest > top[at]) {
                var pushed = top[at];
                top[at] = rest;
                rest = pushed;
            }
        }
    }

    void write(PackWriter pack, String name) throws IOException {
        field.write(pack, name);
        pack.table(
                name + QUESTIONS,
                List.of(
                                RowWriter.numbers(owners),
                                RowWriter.numbers(places),
                                RowWriter.reals(lengths),
                                RowWriter.numbers(together.toArray()))
                        .iterator());
    }

    static AskedQuestions read(Pack pack, String name) {
        var questions = pack.rows(name + QUESTIONS);
        return new AskedQuestions(
                IndexField.read(pack, name),
                questions.row(0).numbers(),
                questions.row(1).numbers(),
                questions.row(2).reals(),
                new FieldLengths(questions.row(3).numbers()));
    }

    /** Collects questions. */
    static final class Builder {
        private final List<Map<String, Double>> vectors = new ArrayList<>();
        private final List<Integer> owners = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        void add(int target, int place, Map<String, Double> terms) {
            owners.add(target);
            places.add(place);
            vectors.add(terms);
        }

        AskedQuestions build(int targets) {
            var fields = new IndexField.Builder();
            vectors.forEach(terms -> fields.add(terms, terms.size()));
            var field = fields.build();
            return new AskedQuestions(
                    field,
                    owners.stream().mapToInt(Integer::intValue).toArray(),
                    places.stream().mapToInt(Integer::intValue).toArray(),
                    lengths(field),
                    new FieldLengths(together(targets)));
        }

        private int[] together(int targets) {
            var terms = new ArrayList<Set<String>>();
            for (var target = 0; target < targets; target++) {
                terms.add(new HashSet<>());
            }
            for (var question = 0; question < vectors.size(); question++) {
                terms.get(owners.get(question)).addAll(vectors.get(question).keySet());
            }
            return terms.stream().mapToInt(Set::size).toArray();
        }

        /** The length of each vector, term by term. */
        private static double[] lengths(IndexField field) {
            var squares = new double[field.lengths().count()];
            for (var list : field.postings().listsFrom("")) {
                var rarity = Bm25.rarity(list.count(), field.lengths().count());
                while (list.next()) {
                    var value = list.weight() * rarity;
                    squares[list.fact()] += value * value;
                }
            }
            return Arrays.stream(squares).map(Math::sqrt).toArray();
        }
    }
}
