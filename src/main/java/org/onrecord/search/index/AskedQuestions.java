package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Table;

/**
 * The sample questions of a record's facts, as vectors of their terms.
 *
 * <p>Similarity is the cosine of two vectors weighted by rarity (Salton and Buckley 1988, "Term-weighting approaches in
 * automatic text retrieval").
 */
final class AskedQuestions {
    private static final double REPETITION = 0.25;
    /** The weight of a cue relative to a word; a cue asks for a date or a reason, for example. */
    private static final double CUE_WEIGHT = 4.5;

    private static final String NAME = "asked";
    private static final String QUESTIONS = "asked questions";

    static final List<Table<CaseRecord>> TABLES = Stream.concat(
                    IndexField.tables(NAME, TargetIndexBuilder::make).stream(),
                    Stream.of(new Table<>(QUESTIONS, TargetIndexBuilder::make)))
            .toList();

    /** The terms of each question. Its lengths count the distinct terms in all questions of a target. */
    private final IndexField field;
    /** The number of questions of each target, whose questions are consecutive. */
    private final int[] counts;
    /** The target of each question. */
    private final int[] owners;
    /** The length of each question's vector. */
    private final float[] lengths;

    AskedQuestions(CaseRecord record) {
        var questions = record.rows(TABLES.getLast());
        this.field = new IndexField(record, TABLES.subList(0, 2));
        this.counts = questions.row(0).numbers();
        this.lengths = questions.row(1).floats();
        this.owners = new int[lengths.length];
        var first = 0;
        for (var target = 0; target < counts.length; target++) {
            Arrays.fill(owners, first, first + counts[target], target);
            first += counts[target];
        }
    }

    /** Returns the targets that have a term in any of their questions. */
    PostingList together(String term) {
        return field.list(term).by(owners, AskedQuestions::repeated);
    }

    /** Returns the terms of the questions; its lengths are those of targets. */
    IndexField field() {
        return field;
    }

    /** Merges the weights of a word; a repetition adds little. */
    static double repeated(double before, double more) {
        return Math.max(before, more) + REPETITION * Math.min(before, more);
    }

    /** Returns the weight of cues: 1 if statements replace missing questions, since statements have no cues. */
    private static double cueWeight(int[] counts) {
        return counts.length > 0 && counts[0] > 1 ? CUE_WEIGHT : 1;
    }

    /** Returns the greatest similarity of a question of each target to the question asked. */
    double[] likeness(Map<String, Double> wanted, int targets) {
        var products = new double[lengths.length];
        var square = 0.0;
        for (var term : wanted.entrySet()) {
            var list = field.list(term.getKey());
            var rarity = Bm25.rarity(list.count(), lengths.length)
                    * (term.getKey().startsWith(QuestionTerms.CUES) ? cueWeight(counts) : 1);
            var value = rarity * term.getValue();
            square += value * value;
            while (list.next()) {
                products[list.fact()] += value * rarity * list.weight();
            }
        }
        return byTarget(products, Math.sqrt(square), targets);
    }

    private double[] byTarget(double[] products, double length, int targets) {
        var best = new double[targets];
        for (var question = 0; question < owners.length; question++) {
            if (products[question] > 0) {
                var cosine = products[question] / (length * lengths[question]);
                best[owners[question]] = Math.max(best[owners[question]], cosine);
            }
        }
        return best;
    }

    /** A builder that collects questions, target by target. */
    static final class Builder {
        private final FieldBuilder field;
        private final List<Integer> counts = new ArrayList<>();
        private int count;
        /** The number of distinct terms in the questions of the current target. */
        private int ofTarget;
        /** The last target that has each term, counted from 1. */
        private int[] lastTarget = new int[1 << 12];

        Builder(TermTable table, int expected) {
            this.field = new FieldBuilder(table, expected);
        }

        /** Adds a question to the current target. */
        void add(TermWeights terms) {
            count++;
            field.add(terms);
            var target = counts.size() + 1;
            for (var at = 0; at < terms.size(); at++) {
                var term = terms.term(at);
                if (term >= lastTarget.length) {
                    lastTarget = Arrays.copyOf(lastTarget, Math.max(term + 1, 2 * lastTarget.length));
                }
                if (lastTarget[term] != target) {
                    lastTarget[term] = target;
                    ofTarget++;
                }
            }
        }

        /** Ends the current target. */
        void endTarget() {
            counts.add(count);
            count = 0;
            field.addLength(ofTarget);
            ofTarget = 0;
        }

        void build(MadeTables made) {
            var each = counts.stream().mapToInt(Integer::intValue).toArray();
            field.build(NAME, made);
            made.add(
                    QUESTIONS,
                    Rows.of(RowWriter.numbers(each), RowWriter.floats(field.vectorLengths(cueWeight(each)))));
        }
    }
}
