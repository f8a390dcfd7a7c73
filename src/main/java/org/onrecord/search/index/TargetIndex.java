package org.onrecord.search.index;

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

/**
 * The index for questions: the text of every fact, brief and reason to decline, and the questions that the record lists for
 * it.
 */
public final class TargetIndex {
    private static final Bm25 BM25 = new Bm25(1.2, 0.3);

    private static final Table<CaseRecord> TARGETS = new Table<>("targets", TargetIndexBuilder::make);
    private static final Table<CaseRecord> VOCABULARY = new Table<>("vocabulary", TargetIndexBuilder::make);
    private static final String TEXT = "text";
    private static final List<Table<CaseRecord>> TEXT_TABLES = IndexField.tables(TEXT, TargetIndexBuilder::make);

    public static final List<Table<CaseRecord>> TABLES = Stream.of(
                    List.of(TARGETS, VOCABULARY), TEXT_TABLES, AskedQuestions.TABLES)
            .flatMap(List::stream)
            .toList();

    private final List<Target> targets;
    private final Map<String, Integer> vocabulary;
    private final IndexField text;
    private final AskedQuestions asked;

    public TargetIndex(CaseRecord record) {
        this.targets = new RowList<>(
                () -> record.rows(TARGETS), row -> new Target(Target.Kind.valueOf(row.text()), row.text()));
        this.vocabulary = new NumberMap(record.rows(VOCABULARY));
        this.text = new IndexField(record, TEXT_TABLES);
        this.asked = new AskedQuestions(record);
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

    /** Returns the targets by their numbers. */
    public List<Target> targets() {
        return targets;
    }

    /** Returns the words of all texts, each with its count, for spelling. */
    public Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /** Returns whether any text or question has a term. */
    public boolean hasTerm(String term) {
        return text.contains(term) || asked.contains(term);
    }

    /** Returns the targets that list or name one of some people or bodies. */
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
     * The fit of a target to some terms.
     *
     * @param text BM25 of its text, as a share of the score of a perfect text
     * @param asked the same of its questions taken together
     * @param best the greatest likeness of one of its questions
     * @param coverage the share of the terms, by rarity, that its text or questions have
     * @param bestQuestion the place of the question with the greatest likeness, or -1
     */
    public record Match(double text, double asked, double best, double coverage, int bestQuestion) {
        /** The weight of the best question. */
        private static final double BEST = 3;

        /** Returns a first, rough score. */
        public double score() {
            return text + asked + BEST * best;
        }
    }

    /**
     * The fit of all targets to some terms.
     *
     * @param byTarget by the number of the target
     * @param known the share of the terms that occur in the record
     */
    public record Matches(List<Match> byTarget, double known) {}

    /** Matches terms with their weights. */
    public Matches match(Map<String, Double> wanted) {
        var coverage = new double[targets.size()];
        var known = cover(wanted, coverage);
        var byText = inText(wanted);
        var byAsked = inAsked(wanted);
        var likeness = asked.likeness(wanted, targets.size());
        return new Matches(
                IntStream.range(0, targets.size())
                        .mapToObj(number -> new Match(
                                byText[number],
                                byAsked[number],
                                likeness.get(number).best(),
                                coverage[number],
                                likeness.get(number).place()))
                        .toList(),
                known);
    }

    /** Returns the fit of the text of each target: {@link Match#text} alone. */
    public double[] inText(Map<String, Double> wanted) {
        return scores(text::list, text, wanted);
    }

    /** Returns the fit of the questions of each target, taken together: {@link Match#asked} alone. */
    public double[] inAsked(Map<String, Double> wanted) {
        return scores(asked::together, asked.field(), wanted);
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

    /** Returns the share of the terms that occur in the record, and puts the share of each target into an array. */
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
