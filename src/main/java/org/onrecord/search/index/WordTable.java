package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.WordSearch.WordAnalyzer;

/**
 * The index of word search, exported for a search outside the program with the same results.
 *
 * <p>The names of private people find only facts that have them in their text.
 *
 * @param facts by date
 * @param lengths the number of words in the texts of each fact
 * @param mean the mean length
 * @param postings the facts that have each word, in the byte order of words
 */
public record WordTable(List<Fact> facts, List<Integer> lengths, double mean, Map<String, List<Posting>> postings) {

    /**
     * A word in a fact.
     *
     * @param fact the index of the fact in the list
     */
    public record Posting(int fact, double weight) {}

    public static WordTable of(CaseRecord record) {
        var facts = record.facts().values().stream().sorted(Fact.BY_DATE).toList();
        var all = new WordAnalyzer(record);
        var open = WordAnalyzer.withoutPrivate(record);
        var lengths = new ArrayList<Integer>();
        var postings = new TreeMap<String, List<Posting>>();
        for (var i = 0; i < facts.size(); i++) {
            var fact = i;
            all.readForSearch(facts.get(i));
            open.readForSearch(facts.get(i));
            lengths.add(all.length());
            all.weights().forEach((word, weight) -> {
                if (open.weights().containsKey(word)) {
                    postings.computeIfAbsent(word, _ -> new ArrayList<>()).add(new Posting(fact, weight));
                }
            });
        }
        return new WordTable(
                facts,
                lengths,
                IndexField.mean(lengths.stream().mapToInt(Integer::intValue).toArray()),
                postings);
    }

    /** Returns the words that find every conviction. */
    public static List<String> convictionWords() {
        return WordSearch.CONVICTION;
    }
}
