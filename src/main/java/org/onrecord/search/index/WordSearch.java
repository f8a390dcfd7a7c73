package org.onrecord.search.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.PackTable;
import org.onrecord.search.index.IndexField.Bm25;
import org.onrecord.search.text.Tokens;

/** Finds facts by words, best first. Words of three letters or more match as prefixes. */
public final class WordSearch {
    /** The remark on facts that contain only some of the words. */
    private static final String SOME_WORDS = "no fact contains all of these words; these contain some of them";

    private static final int MIN_PREFIX = 3;
    /** Words that find every conviction, also one by plea, however it is worded. */
    static final List<String> CONVICTION = List.of("convicted", "conviction", "guilty");

    private static final Bm25 BM25 = new Bm25(1.2, 0.75);
    static final String WORDS = "words";
    public static final List<PackTable<CaseRecord>> TABLES = IndexField.tables(WORDS, WordAnalyzer::make);

    private final List<Fact> facts;
    private final IndexField words;
    private final double[] scores;
    private final int[] found;

    private WordSearch(CaseRecord record) {
        this.facts = record.facts().list();
        this.words = new IndexField(record, TABLES);
        this.scores = new double[facts.size()];
        this.found = new int[scores.length];
    }

    /**
     * The facts found.
     *
     * @param facts best first, then by date and id
     */
    public record Ranked(List<Fact> facts, List<String> remarks) {}

    /**
     * Returns the facts that have all the words, otherwise the facts that have any; without words, all facts by date.
     */
    public static Ranked rank(CaseRecord record, List<String> asked) {
        var words = distinct(asked);
        if (words.isEmpty()) {
            var all = record.facts().values().stream().sorted(Fact.BY_DATE).toList();
            return new Ranked(asked.isEmpty() ? all : List.of(), List.of());
        }
        var search = new WordSearch(record);
        words.forEach(search::add);
        var complete = search.withAtLeast(words.size());
        var some = complete.isEmpty() ? search.withAtLeast(1) : complete;
        return new Ranked(
                asksForConvictions(words) ? convictionsFirst(some) : some,
                complete.equals(some) ? List.of() : List.of(SOME_WORDS));
    }

    /** Whether any fact has all the words. */
    public static boolean isAnyWith(CaseRecord record, List<String> asked) {
        var ranked = rank(record, asked);
        return ranked.remarks().isEmpty() && !ranked.facts().isEmpty();
    }

    /** Whether the words ask for convictions; "not guilty" does not. */
    private static boolean asksForConvictions(List<String> words) {
        return !words.contains("not") && CONVICTION.stream().anyMatch(words::contains);
    }

    private static List<Fact> convictionsFirst(List<Fact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(fact -> !fact.isConviction()))
                .toList();
    }

    /** Returns the facts that have all the words in their text or names. The name of the topic does not count. */
    public static List<Fact> having(CaseRecord record, List<Fact> facts, List<String> asked) {
        var analyzer = new WordAnalyzer(record);
        return facts.stream()
                .filter(fact -> areIn(analyzer.wordsOf(List.of(fact)), asked))
                .toList();
    }

    public static Set<String> wordsOf(CaseRecord record, List<Fact> facts) {
        return new WordAnalyzer(record).wordsOf(facts);
    }

    /** Whether all the words are known words or prefixes of them; false without words. */
    public static boolean areIn(Set<String> known, List<String> asked) {
        var words = distinct(asked);
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> known.contains(word)
                                || (word.length() >= MIN_PREFIX
                                        && known.stream().anyMatch(one -> one.startsWith(word))));
    }

    private static List<String> distinct(List<String> asked) {
        return Tokens.words(String.join(" ", asked)).stream().distinct().toList();
    }

    private void add(String word) {
        var weights = new double[scores.length];
        var lists = word.length() < MIN_PREFIX ? List.of(words.list(word)) : words.listsWithPrefix(word);
        for (var list : lists) {
            for (var at = 0; at < list.count(); at++) {
                weights[list.texts()[at]] += list.weights()[at];
            }
        }
        var matching = IntStream.range(0, weights.length)
                .filter(fact -> weights[fact] > 0)
                .toArray();
        var rarity = Bm25.rarity(matching.length, weights.length);
        for (var fact : matching) {
            scores[fact] += BM25.score(rarity, weights[fact], words.relativeLength(fact));
            found[fact]++;
        }
    }

    private List<Fact> withAtLeast(int words) {
        return IntStream.range(0, found.length)
                .filter(fact -> found[fact] >= words)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer fact) -> scores[fact])
                        .reversed()
                        .thenComparing(facts::get, Fact.BY_DATE))
                .map(facts::get)
                .toList();
    }

    /** Splits facts into weighted words: statements weigh most, then names, then notes. */
    static final class WordAnalyzer {
        private static final double STATEMENT = 2;
        private static final double NAMES = 1;
        private static final double NOTES = 0.5;

        private final CaseRecord record;
        private final Predicate<Party> isNamed;
        private final Map<String, Set<String>> wordsOfParties = new HashMap<>();
        private Map<String, Double> weights = Map.of();
        private int length;

        WordAnalyzer(CaseRecord record) {
            this(record, _ -> true);
        }

        private WordAnalyzer(CaseRecord record, Predicate<Party> isNamed) {
            this.record = record;
            this.isNamed = isNamed;
        }

        /** Returns an analyser that leaves out the names of private people, unless a text has them. */
        static WordAnalyzer withoutPrivate(CaseRecord record) {
            return new WordAnalyzer(record, party -> !party.isPrivate());
        }

        static void make(CaseRecord record, MadeTables made) {
            var analyzer = new WordAnalyzer(record);
            var field = new IndexField.Builder();
            for (var fact : record.facts().values()) {
                analyzer.readForSearch(fact);
                field.add(analyzer.weights(), analyzer.length());
            }
            field.build(WordSearch.WORDS, made);
        }

        Set<String> wordsOf(Collection<Fact> facts) {
            var words = new HashSet<String>();
            for (var fact : facts) {
                read(fact);
                words.addAll(weights.keySet());
            }
            return words;
        }

        /** Reads a fact and the name of its topic. */
        void readForSearch(Fact fact) {
            read(fact);
            add(record.topicName(fact.topic()), NAMES);
        }

        /** Returns the weights of the words in the last fact. */
        Map<String, Double> weights() {
            return weights;
        }

        /** Returns the number of words in the texts of the last fact. */
        int length() {
            return length;
        }

        private void read(Fact fact) {
            weights = new LinkedHashMap<>();
            length = 0;
            add(fact.statement(), STATEMENT);
            add(fact.label(), STATEMENT);
            details(record, fact).forEach(text -> add(text, STATEMENT));
            if (fact.isConviction()) {
                addNames(WordSearch.CONVICTION);
            }
            fact.parties().forEach(this::addParty);
            add(fact.place(), NOTES);
            add(fact.note(), NOTES);
        }

        static List<String> details(CaseRecord record, Fact fact) {
            return fact.detail() == null ? List.of() : fact.detail().searched(record);
        }

        private void add(@Nullable String text, double weight) {
            if (text != null) {
                for (var word : Tokens.words(text)) {
                    weights.merge(word, weight, Double::sum);
                    length++;
                }
            }
        }

        /** Adds each word of a party's names once, without adding to the length of the fact. */
        private void addParty(String id) {
            addNames(wordsOfParties.computeIfAbsent(id, this::wordsOf));
        }

        private void addNames(Collection<String> words) {
            words.forEach(word -> weights.merge(word, NAMES, Double::sum));
        }

        private Set<String> wordsOf(String id) {
            var words = new HashSet<String>();
            var party = record.party(id);
            if (party != null && isNamed.test(party)) {
                words.addAll(Tokens.words(party.name()));
                party.aliases().forEach(alias -> words.addAll(Tokens.words(alias)));
            }
            return words;
        }
    }
}
