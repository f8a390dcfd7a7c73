package org.onrecord.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Party;
import org.onrecord.pack.MadeTables;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordMap;

/** An analyser of facts into weighted words: statements weigh most, then names, then notes. */
final class WordAnalyzer {
    private static final double STATEMENT = 2;
    private static final double NAMES = 1;
    private static final double NOTES = 0.5;
    private static final int WORDS_OF_FACT = 48;

    private final CaseRecord record;
    private final Predicate<Party> isNamed;
    private final TermTable table = new TermTable();
    private final Tokens tokens = Tokens.writtenReader(new WordMap<>(table::of), this::addRead);
    private final int[] convictionWords =
            WordSearch.CONVICTION.stream().mapToInt(table::of).toArray();
    private final Map<String, int[]> wordsOfParties = new HashMap<>();
    private final TermWeights weights = new TermWeights();
    private int length;
    /** The weight of words in the current text. */
    private double weight;

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
        var field =
                new FieldBuilder(analyzer.table, WORDS_OF_FACT * record.facts().size());
        for (var fact : record.facts().values()) {
            analyzer.readForSearch(fact);
            field.add(analyzer.weights);
            field.addLength(analyzer.length);
        }
        field.build(WordSearch.WORDS, made);
    }

    /** Returns the words of facts, including the names of people and bodies. */
    Set<String> wordsOf(Collection<Fact> facts) {
        var words = new HashSet<String>();
        for (var fact : facts) {
            read(fact);
            words.addAll(weights().keySet());
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
        return weights.toMap(table);
    }

    /** Returns the number of words in the texts of the last fact. */
    int length() {
        return length;
    }

    private void read(Fact fact) {
        weights.clear();
        length = 0;
        add(fact.statement(), STATEMENT);
        add(fact.label(), STATEMENT);
        details(record, fact).forEach(text -> add(text, STATEMENT));
        if (fact.detail() instanceof OutcomeDetail outcome && outcome.isConviction()) {
            addAll(convictionWords);
        }
        fact.people().forEach(this::addParty);
        fact.organisations().forEach(this::addParty);
        add(fact.note(), NOTES);
    }

    /** Returns the searchable texts in the detail of a fact. */
    static List<String> details(CaseRecord record, Fact fact) {
        return fact.detail() == null ? List.of() : fact.detail().searched(record);
    }

    private void add(@Nullable String text, double weight) {
        if (text != null) {
            this.weight = weight;
            tokens.read(text);
        }
    }

    private void addRead(Integer word) {
        weights.merge(word, weight, Double::sum);
        length++;
    }

    /** Adds each word of a party's names once, without adding to the length of the fact. */
    private void addParty(String id) {
        addAll(wordsOfParties.computeIfAbsent(id, this::wordsOf));
    }

    private void addAll(int[] words) {
        for (var word : words) {
            weights.merge(word, NAMES, Double::sum);
        }
    }

    private int[] wordsOf(String id) {
        var words = new HashSet<String>();
        var party = record.party(id);
        if (party != null && isNamed.test(party)) {
            words.addAll(Tokens.words(party.name()));
            party.aliases().forEach(alias -> words.addAll(Tokens.words(alias)));
        }
        return words.stream().mapToInt(table::of).toArray();
    }
}
