package org.onrecord.search.index;

import java.io.IOException;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.pack.Pack;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.PackedEntries;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.search.names.MentionFinder;

/**
 * The index that questions are answered with: of every fact, brief and thing to be declined its text, and the questions that
 * the record says people ask for it.
 */
public final class TargetIndex {
    private static final Bm25 BM25 = new Bm25(1.2, 0.3);

    private static final String TARGETS = "targets";
    private static final String VOCABULARY = "vocabulary";
    private static final String TEXT = "text";
    private static final String ASKED = "asked";

    private static volatile @Nullable TargetIndex latest;

    private final CaseRecord record;
    private final List<Target> targets;
    private final Map<String, Integer> vocabulary;
    private final IndexField text;
    private final AskedQuestions asked;

    TargetIndex(
            CaseRecord record,
            List<Target> targets,
            Map<String, Integer> vocabulary,
            IndexField text,
            AskedQuestions asked) {
        this.record = record;
        this.targets = targets;
        this.vocabulary = vocabulary;
        this.text = text;
        this.asked = asked;
    }

    /** The index of a record; that of the record asked last is kept, and the native binary has that of the bundled one. */
    public static TargetIndex of(CaseRecord record) {
        return of(record, () -> MentionFinder.of(record));
    }

    /**
     * The same, where the names of the record may be known already.
     *
     * @param names gives them
     */
    @SuppressWarnings("ReferenceEquality") // comparing two records takes as long as reading one
    public static TargetIndex of(CaseRecord record, Supplier<MentionFinder> names) {
        var index = latest;
        if (index == null || index.record != record) {
            index = record.facts() instanceof PackedEntries<Fact> packed
                    ? read(record, packed.pack())
                    : new TargetIndexBuilder(record, names.get()).build();
            latest = index;
        }
        return index;
    }

    /** Makes the index of a record, and keeps it in little room. */
    static void prepare(CaseRecord record) {
        var made = of(record);
        latest = new TargetIndex(
                record,
                made.targets,
                new Vocabulary(Rows.of(Vocabulary.rows(made.vocabulary))),
                made.text.packed(),
                made.asked.packed());
    }

    void write(PackWriter pack) throws IOException {
        pack.table(
                TARGETS,
                targets.stream()
                        .map(target -> new RowWriter()
                                .text(target.kind().name())
                                .text(target.id())
                                .toBytes())
                        .iterator());
        pack.table(VOCABULARY, Vocabulary.rows(vocabulary).iterator());
        text.write(pack, TEXT);
        asked.write(pack, ASKED);
    }

    private static TargetIndex read(CaseRecord record, Pack pack) {
        return new TargetIndex(
                record,
                new PackedTargets(pack.rows(TARGETS)),
                new Vocabulary(pack.rows(VOCABULARY)),
                IndexField.read(pack, TEXT),
                AskedQuestions.read(pack, ASKED));
    }

    /** Targets in rows, each read when it is asked for. */
    private static final class PackedTargets extends AbstractList<Target> {
        private final Rows rows;

        PackedTargets(Rows rows) {
            this.rows = rows;
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Target get(int number) {
            var row = rows.row(number);
            return new Target(Target.Kind.valueOf(row.text()), row.text());
        }
    }

    /** What can be found; their places in this list are their numbers. */
    public List<Target> targets() {
        return targets;
    }

    /** The words of all texts with how often each occurs, for spelling. */
    public Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /** Whether any text or question has a term. */
    public boolean hasTerm(String term) {
        return text.postings().contains(term) || asked.contains(term);
    }

    /** The targets that one of some people or bodies is listed with, or named in their text. */
    public BitSet about(List<String> ids) {
        var about = new BitSet(targets.size());
        for (var id : ids) {
            var list = text.postings().list("#" + id);
            while (list.next()) {
                about.set(list.fact());
            }
        }
        return about;
    }

    /**
     * How well a target fits some terms.
     *
     * @param text BM25 of its text, as a share of what a perfect text would have
     * @param asked the same of its questions taken together
     * @param best the likeness of that of its questions which is most like them
     * @param coverage the share of the terms, by what they tell, that its text or questions have
     * @param bestQuestion the place of that question in its list, or -1
     */
    public record Match(double text, double asked, double best, double coverage, int bestQuestion) {
        /** How much one question that is much like it counts. */
        private static final double BEST = 3;

        /** A first, rough score. */
        public double score() {
            return text + asked + BEST * best;
        }
    }

    /**
     * How well all targets fit some terms.
     *
     * @param byTarget by the number of the target
     * @param known the share of the terms that the record has anywhere
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

    /** How well the text of each target fits some terms: {@link Match#text} alone. */
    public double[] inText(Map<String, Double> wanted) {
        return scores(text.postings()::list, text.lengths(), wanted);
    }

    /** How well the questions of each target, taken together, fit some terms: {@link Match#asked} alone. */
    public double[] inAsked(Map<String, Double> wanted) {
        return scores(asked::together, asked.lengthsTogether(), wanted);
    }

    private static double[] scores(
            Function<String, PostingList> lists, FieldLengths lengths, Map<String, Double> wanted) {
        var scores = new double[lengths.count()];
        var ideal = 0.0;
        for (var term : wanted.entrySet()) {
            var list = lists.apply(term.getKey());
            var rarity = Bm25.rarity(list.count(), lengths.count()) * term.getValue();
            ideal += rarity;
            while (list.next()) {
                scores[list.fact()] += BM25.score(rarity, list.weight(), lengths.relative(list.fact()));
            }
        }
        for (var at = 0; at < scores.length; at++) {
            scores[at] = ideal == 0 ? 0 : scores[at] / ideal;
        }
        return scores;
    }

    /** The share of the terms that the record has anywhere; that which each target has is put into an array. */
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
            var inText = text.postings().list(term.getKey());
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
