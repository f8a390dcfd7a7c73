package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.NumberMap;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.RowList;
import org.onrecord.pack.Rows;
import org.onrecord.search.index.IndexField.Bm25;
import org.onrecord.search.index.WordSearch.WordAnalyzer;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.TypedWords;
import org.onrecord.search.text.Vocabulary;

/** The index for questions: the texts of targets and their sample questions. */
public final class TargetIndex {
    private static final Bm25 OF_WHOLE = new Bm25(1.2, 0.3);
    private static final Bm25 OF_EACH = new Bm25(1.2, 0.75);
    /** The weight of a cue relative to a word in a question; a cue asks for a date or a reason, for example. */
    private static final double CUE_WEIGHT = 4.5;

    private static final PackTable<CaseRecord> TARGETS = new PackTable<>("targets", Maker::make);
    private static final PackTable<CaseRecord> VOCABULARY = new PackTable<>("vocabulary", Maker::make);
    private static final String WHOLE = "whole";
    private static final List<PackTable<CaseRecord>> WHOLE_TABLES = IndexField.tables(WHOLE, Maker::make);
    private static final String EACH = "each text";
    private static final List<PackTable<CaseRecord>> EACH_TABLES = IndexField.tables(EACH, Maker::make);

    static final List<PackTable<CaseRecord>> VECTORS = List.of(LearnedTable.TABLE, TextVectors.TABLE);

    public static final List<PackTable<CaseRecord>> TABLES = Stream.of(
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

    public Matches match(Map<String, Double> wanted) {
        var coverage = new double[targets.size()];
        var known = cover(wanted, coverage);
        return new Matches(
                scores(whole, OF_WHOLE, 1, wanted),
                highest(scores(each, OF_EACH, CUE_WEIGHT, wanted)),
                coverage,
                known);
    }

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

    /** Makes the tables: splits every text and question into terms. */
    private static final class Maker {
        private static final double DETAIL = 0.8;
        private static final double ID = 0.6;
        private static final double LABEL = 0.5;
        private static final double NAMES = 0.4;
        private static final double TOPIC = 0.4;
        private static final double NOTE = 0.3;

        private static final double REPETITION = 0.25;
        /** A word in fewer questions than this may be misspelt. */
        private static final int OFTEN = 3;

        private final CaseRecord record;
        private final Vocabulary words;
        private final MentionFinder finder;
        private final List<Target> targets = new ArrayList<>();
        private final IndexField.Builder whole = new IndexField.Builder();
        private final IndexField.Builder each = new IndexField.Builder();
        /** The words read so far, each analysed only once. */
        private final Map<String, Token> tokens = new HashMap<>();

        /** How often each word was read in the record's own texts, and in questions. */
        private final Map<String, Integer> written = new HashMap<>();

        private final Map<String, Integer> asked = new HashMap<>();
        /** The terms of roles and topic names, which many facts share. */
        private final Map<String, Map<String, Double>> common = new HashMap<>();

        private Maker(CaseRecord record) {
            this.record = record;
            this.words = Vocabulary.of(record.vocabularies());
            this.finder = new MentionFinder(record);
        }

        static void make(CaseRecord record, MadeTables made) {
            var maker = new Maker(record);
            EntryTexts.of(record).forEach(maker::add);
            made.add(
                    TARGETS.name(),
                    Rows.of(
                            maker.targets,
                            (target, row) -> row.text(target.kind().name()).text(target.id())));
            made.add(VOCABULARY.name(), NumberMap.rows(maker.vocabulary()));
            maker.whole.build(WHOLE, made);
            maker.each.build(EACH, made);
        }

        /** Returns the counts of words for spelling correction, without those that may be misspelt in a question. */
        private Map<String, Integer> vocabulary() {
            var counts = new HashMap<>(written);
            asked.forEach((word, count) -> {
                if (count >= OFTEN || written.containsKey(word)) {
                    counts.merge(word, count, Integer::sum);
                }
            });
            return counts;
        }

        private void add(EntryTexts entry) {
            targets.add(entry.target());
            var all = new LinkedHashMap<String, Double>();
            if (!entry.text().isEmpty()) {
                add(terms(entry.text(), written), all);
            }
            entry.asked().forEach(question -> add(terms(question, asked), all));
            if (entry.target().kind() == Target.Kind.FACT) {
                addFact(Objects.requireNonNull(record.facts().get(entry.target().id())), all);
            }
            whole.add(all, all.size());
        }

        private void add(Map<String, Double> terms, Map<String, Double> all) {
            each.add(terms, terms.size());
            merge(terms, 1, all);
        }

        /** Adds what a fact has beside its statement and questions. */
        private void addFact(Fact fact, Map<String, Double> all) {
            merge(fact.label(), LABEL, all);
            WordAnalyzer.details(record, fact).forEach(part -> merge(part, DETAIL, all));
            mergeCommon(record.topicName(fact.topic()), TOPIC, all);
            merge(fact.id().replace('-', ' '), ID, all);
            merge(fact.note(), NOTE, all);
            merge(fact.place(), NOTE, all);
            QuestionTerms.steps(fact).forEach(step -> all.put(QuestionTerms.CUES + step, 1.0));
            fact.parties().distinct().forEach(id -> {
                all.merge(QuestionTerms.PARTIES + id, 1.0, Math::max);
                var party = record.party(id);
                if (party != null) {
                    mergeCommon(party.role(), NAMES, all);
                }
            });
        }

        private void mergeCommon(String text, double weight, Map<String, Double> all) {
            merge(common.computeIfAbsent(text, one -> terms(one, written)), weight, all);
        }

        private void merge(@Nullable String text, double weight, Map<String, Double> all) {
            if (text != null) {
                merge(terms(text, written), weight, all);
            }
        }

        /** Adds terms to others; the repetition of a term adds little. */
        private static void merge(Map<String, Double> terms, double weight, Map<String, Double> all) {
            terms.forEach((term, value) -> all.merge(
                    term,
                    value * weight,
                    (before, more) -> Math.max(before, more) + REPETITION * Math.min(before, more)));
        }

        private Map<String, Double> terms(String text, Map<String, Integer> counts) {
            var tokens = Tokens.spoken(text).stream()
                    .map(word -> token(word, counts))
                    .toList();
            var named = finder.withoutWords(finder.findExact(tokens), tokens, new TypedWords(text, tokens));
            return QuestionTerms.of(words, tokens, named, QuestionTerms.cues(words, tokens));
        }

        private Token token(String word, Map<String, Integer> counts) {
            counts.merge(word, 1, Integer::sum);
            return tokens.computeIfAbsent(word, Token::of);
        }
    }
}
