package org.onrecord.search.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private static final Bm25 BM25 = new Bm25(1.2, 0.3);

    private static final Table<CaseRecord> TARGETS = new Table<>("targets", TargetIndexBuilder::make);
    private static final Table<CaseRecord> VOCABULARY = new Table<>("vocabulary", TargetIndexBuilder::make);
    private static final String TEXT = "text";
    private static final List<Table<CaseRecord>> TEXT_TABLES = IndexField.tables(TEXT, TargetIndexBuilder::make);

    static final List<Table<CaseRecord>> VECTORS = List.of(LearnedTable.TABLE, TextVectors.TABLE);

    public static final List<Table<CaseRecord>> TABLES = Stream.of(
                    List.of(TARGETS, VOCABULARY), TEXT_TABLES, AskedQuestions.TABLES, VECTORS)
            .flatMap(List::stream)
            .toList();

    private final List<Target> targets;
    private final Map<String, Integer> vocabulary;
    private final IndexField text;
    private final AskedQuestions asked;
    private final TextVectors vectors;

    public TargetIndex(CaseRecord record) {
        this.targets = new RowList<>(
                () -> record.rows(TARGETS), row -> new Target(Target.Kind.valueOf(row.text()), row.text()));
        this.vocabulary = new NumberMap(record.rows(VOCABULARY));
        this.text = new IndexField(record, TEXT_TABLES);
        this.asked = new AskedQuestions(record);
        this.vectors = new TextVectors(record);
    }

    static void add(
            MadeTables made,
            List<Target> targets,
            Map<String, Integer> vocabulary,
            FieldBuilder text,
            AskedQuestions.Builder asked) {
        made.add(
                TARGETS.name(),
                Rows.of(targets, (target, row) -> row.text(target.kind().name()).text(target.id())));
        made.add(VOCABULARY.name(), NumberMap.rows(vocabulary));
        text.build(TEXT, made);
        asked.build(made);
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
            var list = text.list("#" + id);
            while (list.next()) {
                about.set(list.fact());
            }
        }
        return about;
    }

    /**
     * The match of a target with the terms of a question.
     *
     * @param text BM25 of its text, relative to the score of a perfect text
     * @param asked BM25 of its questions together, relative likewise
     * @param best the greatest similarity of one of its questions
     * @param coverage the fraction of the terms, weighted by rarity, in its text or questions
     */
    public record Match(double text, double asked, double best, double coverage) {
        /** The weight of the best question. */
        private static final double BEST = 3;

        /** Returns a first, approximate score. */
        public double score() {
            return text + asked + BEST * best;
        }
    }

    /**
     * The matches of all targets.
     *
     * @param byTarget the matches, indexed by target number
     * @param known the fraction of the terms that occur in the record
     */
    public record Matches(List<Match> byTarget, double known) {}

    /** Matches weighted terms with all targets. */
    public Matches match(Map<String, Double> wanted) {
        var coverage = new double[targets.size()];
        var known = cover(wanted, coverage);
        var byText = inText(wanted);
        var byAsked = inAsked(wanted);
        var likeness = asked.likeness(wanted, targets.size());
        return new Matches(
                IntStream.range(0, targets.size())
                        .mapToObj(number ->
                                new Match(byText[number], byAsked[number], likeness[number], coverage[number]))
                        .toList(),
                known);
    }

    /** Returns only {@link Match#text} of each target. */
    public double[] inText(Map<String, Double> wanted) {
        return scores(text::list, text, wanted);
    }

    /** Returns only {@link Match#asked} of each target. */
    public double[] inAsked(Map<String, Double> wanted) {
        return scores(asked::together, asked.field(), wanted);
    }

    /** Returns the vectors of the texts of all targets. */
    public TextVectors vectors() {
        return vectors;
    }

    /** Returns the highest of the cosines of each target's texts. */
    public float[] highest(float[] cosines) {
        var owners = vectors.owners();
        var highest = new float[targets.size()];
        Arrays.fill(highest, -1);
        for (var text = 0; text < owners.length; text++) {
            highest[owners[text]] = Math.max(highest[owners[text]], cosines[text]);
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

    private static double[] scores(
            Function<String, PostingList> lists, IndexField lengths, Map<String, Double> wanted) {
        var scores = new double[lengths.count()];
        var ideal = 0.0;
        for (var term : wanted.entrySet()) {
            var list = lists.apply(term.getKey());
            var rarity = Bm25.rarity(list.count(), lengths.count()) * term.getValue();
            ideal += rarity;
            while (list.next()) {
                scores[list.fact()] += BM25.score(rarity, list.weight(), lengths.relativeLength(list.fact()));
            }
        }
        for (var at = 0; at < scores.length; at++) {
            scores[at] = ideal == 0 ? 0 : scores[at] / ideal;
        }
        return scores;
    }

    /**
     * Returns the fraction of the terms that occur in the record, and stores the fraction of each target in an array.
     */
    private double cover(Map<String, Double> wanted, double[] coverage) {
        var whole = 0.0;
        var known = 0.0;
        var seen = new int[coverage.length];
        var number = 0;
        for (var term : wanted.entrySet()) {
            if (!isWord(term.getKey())) {
                continue;
            }
            number++;
            var inText = text.list(term.getKey());
            var inAsked = asked.together(term.getKey());
            var rarity = Bm25.rarity(Math.max(inText.count(), inAsked.count()), coverage.length) * term.getValue();
            whole += rarity;
            if (inText.count() + inAsked.count() > 0) {
                known += rarity;
            }
            for (var list : List.of(inText, inAsked)) {
                while (list.next()) {
                    if (seen[list.fact()] != number) {
                        seen[list.fact()] = number;
                        coverage[list.fact()] += rarity;
                    }
                }
            }
        }
        for (var at = 0; at < coverage.length; at++) {
            coverage[at] = whole == 0 ? 0 : coverage[at] / whole;
        }
        return whole == 0 ? 0 : known / whole;
    }

    private static boolean isWord(String term) {
        return term.charAt(0) == '#' || Character.isLetterOrDigit(term.charAt(0));
    }
}
