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
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Party;
import org.onrecord.pack.MadeTables;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordMap;

/** The words of facts as they are written: what a fact says weighs more than the names in it, and these more than its note. */
final class WordAnalyzer {
    private static final double SAYS = 2;
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
    /** What each word counts of the text that is being read. */
    private double weight;

    WordAnalyzer(CaseRecord record) {
        this(record, _ -> true);
    }

    private WordAnalyzer(CaseRecord record, Predicate<Party> isNamed) {
        this.record = record;
        this.isNamed = isNamed;
    }

    /** Without the names of people who have no page of their own, unless a text has them. */
    static WordAnalyzer withoutPrivate(CaseRecord record) {
        return new WordAnalyzer(record, party -> !party.isPrivate());
    }

    static void make(CaseRecord record, MadeTables made) {
        var analyzer = new WordAnalyzer(record);
        var field = new FieldBuilder(analyzer.table, WORDS_OF_FACT * record.facts().size());
        for (var fact : record.facts().values()) {
            analyzer.readForSearch(fact);
            field.add(analyzer.weights);
            field.addLength(analyzer.length);
        }
        field.build(WordSearch.WORDS, made);
    }

    /** All words of some facts and of the names in them. */
    Set<String> wordsOf(Collection<Fact> facts) {
        var words = new HashSet<String>();
        for (var fact : facts) {
            read(fact);
            words.addAll(weights().keySet());
        }
        return words;
    }

    /** Reads a fact with the name of its topic. */
    void readForSearch(Fact fact) {
        read(fact);
        add(record.topicName(fact.topic()), NAMES);
    }

    /** The words of the fact read last, each with its weight. */
    Map<String, Double> weights() {
        return weights.toMap(table);
    }

    /** How many words the texts of the fact read last have. */
    int length() {
        return length;
    }

    private void read(Fact fact) {
        weights.clear();
        length = 0;
        add(fact.statement(), SAYS);
        add(fact.label(), SAYS);
        details(record, fact).forEach(text -> add(text, SAYS));
        if (fact.detail() instanceof OutcomeDetail outcome && outcome.isConviction()) {
            addAll(convictionWords);
        }
        fact.people().forEach(this::addParty);
        fact.organisations().forEach(this::addParty);
        add(fact.note(), NOTES);
    }

    /** Returns the texts in the detail of a fact that searches look into. */
    static List<String> details(CaseRecord record, Fact fact) {
        return fact.detail() == null
                ? List.of()
                : fact.detail().filled().stream()
                        .filter(one -> one.field().isSearched() && one.value() != null)
                        .map(one -> Detail.words(one, record))
                        .toList();
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

    /** Each word of the names of a party counts once, and makes the fact no longer. */
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
