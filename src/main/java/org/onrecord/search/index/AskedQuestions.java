package org.onrecord.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private static final double AGAIN = 0.25;
    /** How much more what a question wants, such as a date or a reason, counts in its likeness than a word. */
    private static final double WANTED = 4.5;

    private static final String QUESTIONS = " questions";

    /** The terms of each question; its lengths are for each target how many terms its questions have. */
    private final IndexField field;
    /** For each target how many questions it has; those of a target follow one another. */
    private final int[] counts;
    /** For each question the number of its target. */
    private final int[] owners;
    /** For each question the length of its vector. */
    private final float[] lengths;

    private AskedQuestions(IndexField field, int[] counts, float[] lengths) {
        this.field = field;
        this.counts = counts;
        this.owners = new int[lengths.length];
        this.lengths = lengths;
        var first = 0;
        for (var target = 0; target < counts.length; target++) {
            Arrays.fill(owners, first, first + counts[target], target);
            first += counts[target];
        }
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
        return field.lengths();
    }

    /** A word said again adds little. */
    static double repeated(double before, double more) {
        return Math.max(before, more) + AGAIN * Math.min(before, more);
    }

    /**
     * How like the questions of a target are to the one asked.
     *
     * @param best the likeness of the one that is most like it
     * @param place the place of the best one, or -1
     */
    record Likeness(double best, int place) {}

    /** How much a cue counts; statements, which stand for the questions of a record that has none, want nothing. */
    private static double ofCues(int[] counts) {
        return counts.length > 0 && counts[0] > 1 ? WANTED : 1;
    }

    /** For each target how like its questions are. */
    List<Likeness> likeness(Map<String, Double> wanted, int targets) {
        var products = new double[lengths.length];
        var square = 0.0;
        for (var term : wanted.entrySet()) {
            var list = field.postings().list(term.getKey());
            var rarity = Bm25.rarity(list.count(), lengths.length)
                    * (term.getKey().startsWith(QuestionTerms.CUES) ? ofCues(counts) : 1);
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
        var best = new double[targets];
        var question = 0;
        for (var target = 0; target < counts.length; target++) {
            for (var at = 0; at < counts[target]; at++, question++) {
                if (products[question] > 0) {
                    var cosine = products[question] / (length * lengths[question]);
                    if (cosine > best[target]) {
                        best[target] = cosine;
                        place[target] = at;
                    }
                }
            }
        }
        return IntStream.range(0, targets)
                .mapToObj(target -> new Likeness(best[target], place[target]))
                .toList();
    }

    void write(PackWriter pack, String name) throws IOException {
        field.write(pack, name);
        pack.table(
                name + QUESTIONS,
                List.of(RowWriter.numbers(counts), RowWriter.floats(lengths)).iterator());
    }

    static AskedQuestions read(Pack pack, String name) {
        var questions = pack.rows(name + QUESTIONS);
        return new AskedQuestions(
                IndexField.read(pack, name),
                questions.row(0).numbers(),
                questions.row(1).floats());
    }

    /** The same, in less room. */
    AskedQuestions packed() {
        return new AskedQuestions(field.packed(), counts, lengths);
    }

    /** Collects questions, those of a target one after another. */
    static final class Builder {
        private final MadePostings.Builder postings;
        private final List<Integer> counts = new ArrayList<>();
        private int count;
        /** For each target how many terms its questions have. */
        private final List<Integer> together = new ArrayList<>();

        private int ofTarget;
        /** For each term the number of the last target, from 1 on, that has it. */
        private int[] lastHaving;

        Builder(TermTable table, int expected) {
            this.postings = new MadePostings.Builder(table, expected);
            this.lastHaving = new int[expected / 4 + 1];
        }

        /** Adds a question of the same target as the last one. */
        void add(TermWeights terms) {
            count++;
            postings.add(terms);
            var target = counts.size() + 1;
            for (var at = 0; at < terms.size(); at++) {
                var term = terms.term(at);
                if (term >= lastHaving.length) {
                    lastHaving = Arrays.copyOf(lastHaving, Math.max(term + 1, 2 * lastHaving.length));
                }
                if (lastHaving[term] != target) {
                    lastHaving[term] = target;
                    ofTarget++;
                }
            }
        }

        /** Goes on to the next target. */
        void endTarget() {
            counts.add(count);
            count = 0;
            together.add(ofTarget);
            ofTarget = 0;
        }

        AskedQuestions build() {
            var made = postings.build();
            var each = counts.stream().mapToInt(Integer::intValue).toArray();
            return new AskedQuestions(
                    new IndexField(made, FieldLengths.of(together)), each, postings.lengths(made, ofCues(each)));
        }
    }
}
