package org.onrecord.search.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.NumberMap;
import org.onrecord.pack.RowList;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Table;

/** The index for questions: the texts of targets and their sample questions. */
public final class TargetIndex {
    private static final Bm25 OF_WHOLE = new Bm25(1.2, 0.3);
    private static final Bm25 OF_EACH = new Bm25(1.2, 0.75);
    /** The weight of a cue relative to a word in a question; a cue asks for a date or a reason, for example. */
    private static final double CUE_WEIGHT = 4.5;

    private static final Table<CaseRecord> TARGETS = new Table<>("targets", TargetIndexBuilder::make);
    private static final Table<CaseRecord> VOCABULARY = new Table<>("vocabulary", TargetIndexBuilder::make);
    private static final String WHOLE = "whole";
    private static final List<Table<CaseRecord>> WHOLE_TABLES = IndexField.tables(WHOLE, TargetIndexBuilder::make);
    private static final String EACH = "each text";
    private static final List<Table<CaseRecord>> EACH_TABLES = IndexField.tables(EACH, TargetIndexBuilder::make);

    static final List<Table<CaseRecord>> VECTORS = List.of(LearnedTable.TABLE, TextVectors.TABLE);

    public static final List<Table<CaseRecord>> TABLES = Stream.of(
                    List.of(TARGETS, VOCABULARY), WHOLE_TABLES, EACH_TABLES, VECTORS)
            .flatMap(List::stream)
            .toList();

    private final List<Target> targets;
    private final Map<String, Integer> vocabulary;
    private final IndexField whole;
    /** Each text and question of a target for itself, in the order of the vectors. */
    private final IndexField each;

    private final TextVectors vectors;

    public TargetIndex(CaseRecord record) {
        this.targets = new RowList<>(
                () -> record.rows(TARGETS), row -> new Target(Target.Kind.valueOf(row.text()), row.text()));
        this.vocabulary = new NumberMap(record.rows(VOCABULARY));
        this.whole = new IndexField(record, WHOLE_TABLES);
        this.each = new IndexField(record, EACH_TABLES);
        this.vectors = new TextVectors(record);
    }

    static void add(
            MadeTables made,
            List<Target> targets,
            Map<String, Integer> vocabulary,
            IndexField.Builder whole,
            IndexField.Builder each) {
        made.add(
                TARGETS.name(),
                Rows.of(targets, (target, row) -> row.text(target.kind().name()).text(target.id())));
        made.add(VOCABULARY.name(), NumberMap.rows(vocabulary));
        whole.build(WHOLE, made);
        each.build(EACH, made);
    }

    /** Returns the targets, indexed by their numbers. */
    public List<Target> targets() {
        return targets;
    }

    /** Returns the counts of the words in all texts, for spelling correction. */
    public Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /** Returns the targets that list or name any of these people or bodies. */
    public BitSet about(List<String> ids) {
        var about = new BitSet(targets.size());
        for (var id : ids) {
            Arrays.stream(whole.list(QuestionTerms.PARTIES + id).texts()).forEach(about::set);
        }
        return about;
    }

    /**
     * The matches of all targets with the terms of a question.
     *
     * @param words BM25 of the whole target, relative to the score of a perfect one
     * @param best BM25 of its best text or question, relative likewise
     * @param coverage the fraction of the terms, weighted by rarity, in its texts or questions
     * @param known the fraction of the terms that occur in the record
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Matches(float[] words, float[] best, double[] coverage, double known) {}

    /** Matches weighted terms with all targets. */
    public Matches match(Map<String, Double> wanted) {
        var coverage = new double[targets.size()];
        var known = cover(wanted, coverage);
        return new Matches(
                scores(whole, OF_WHOLE, 1, wanted),
                highest(scores(each, OF_EACH, CUE_WEIGHT, wanted)),
                coverage,
                known);
    }

    /** Returns the vectors of the texts of all targets. */
    public TextVectors vectors() {
        return vectors;
    }

    /** Returns the highest of the values of each target's texts. */
    public float[] highest(float[] values) {
        var owners = vectors.owners();
        var highest = new float[targets.size()];
        Arrays.fill(highest, -1);
        for (var text = 0; text < owners.length; text++) {
            highest[owners[text]] = Math.max(highest[owners[text]], values[text]);
        }
        return highest;
    }

    /** Returns the cosine of words and the most similar text of each target. */
    public float[] cosines(List<String> words) {
        return highest(vectors.cosines(vectors.direction(words)));
    }

    /** Returns the numbers of the targets with at least this cosine, the highest first. */
    public List<Integer> similar(float[] cosines, float least) {
        return IntStream.range(0, cosines.length)
                .filter(number -> cosines[number] >= least)
                .boxed()
                .sorted((one, other) -> Float.compare(cosines[other], cosines[one]))
                .toList();
    }

    /** Returns the BM25 of each text of a field, relative to the score of a perfect one. */
    private static float[] scores(IndexField field, Bm25 bm25, double cueWeight, Map<String, Double> wanted) {
        var scores = new float[field.count()];
        var ideal = 0.0;
        for (var term : wanted.entrySet()) {
            var list = field.list(term.getKey());
            var factor = term.getKey().startsWith(QuestionTerms.CUES) ? cueWeight : 1;
            var rarity = Bm25.rarity(list.count(), field.count()) * term.getValue() * factor;
            ideal += rarity;
            for (var at = 0; at < list.count(); at++) {
                var text = list.texts()[at];
                scores[text] += (float) bm25.score(rarity, list.weights()[at], field.relativeLength(text));
            }
        }
        for (var at = 0; at < scores.length && ideal > 0; at++) {
            scores[at] /= (float) ideal;
        }
        return scores;
    }

    /**
     * Returns the fraction of the terms that occur in the record, and stores the fraction of each target in an array.
     */
    private double cover(Map<String, Double> wanted, double[] coverage) {
        var all = 0.0;
        var known = 0.0;
        for (var term : wanted.entrySet()) {
            if (isWord(term.getKey())) {
                var list = whole.list(term.getKey());
                var rarity = Bm25.rarity(list.count(), coverage.length) * term.getValue();
                all += rarity;
                known += list.count() > 0 ? rarity : 0;
                for (var target : list.texts()) {
                    coverage[target] += rarity;
                }
            }
        }
        for (var at = 0; at < coverage.length && all > 0; at++) {
            coverage[at] /= all;
        }
        return all == 0 ? 0 : known / all;
    }

    private static boolean isWord(String term) {
        return term.startsWith(QuestionTerms.PARTIES) || Character.isLetterOrDigit(term.charAt(0));
    }
}
