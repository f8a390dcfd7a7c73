package org.onrecord.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.pack.MadeTables;
import org.onrecord.search.text.Tokens;

/** An analyser of facts into weighted words: statements weigh most, then names, then notes. */
final class WordAnalyzer {
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

    /** Returns the words of facts, including the names of people and bodies. */
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
        if (fact.detail() instanceof OutcomeDetail outcome && outcome.isConviction()) {
            addNames(WordSearch.CONVICTION);
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
