package org.onrecord.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.SummarySentence;
import org.onrecord.search.text.Tokens;

/**
 * The words of the briefs, followed by those of the open questions, with the number of texts of an entry that have each.
 * The texts include the questions that the record keeps for matching: nobody can read them in an index of words.
 *
 * @param postings for each word, in byte order, the entries with it
 */
record AnswerWords(Map<String, List<Posting>> postings) {
    private static final int HEADING = 4;
    private static final int MAX_COUNT = 15;

    /**
     * A word in an entry.
     *
     * @param number the number of the entry
     * @param count the number of its texts with the word, at most {@value #MAX_COUNT}; the heading counts several times
     */
    record Posting(int number, int count) {
        private static final int BASE = MAX_COUNT + 1;

        /** Returns this posting as a number, given the number of the entry before. */
        int packed(int before) {
            return (number - before) * BASE + count;
        }
    }

    /**
     * The texts of an entry.
     *
     * @param shown the texts below the heading
     * @param asked the questions, which are not shown
     */
    private record Entry(String heading, List<String> shown, List<String> asked) {}

    static AnswerWords of(CaseRecord record) {
        var entries = entries(record);
        var hidden = namesOfPrivatePeople(record);
        entries.forEach(entry -> {
            Tokens.spoken(entry.heading()).forEach(hidden::remove);
            entry.shown().forEach(text -> Tokens.spoken(text).forEach(hidden::remove));
        });
        var words = new AnswerWords(new TreeMap<>());
        for (var number = 0; number < entries.size(); number++) {
            words.add(number, entries.get(number), hidden);
        }
        return words;
    }

    private static List<Entry> entries(CaseRecord record) {
        var briefs = record.briefs().values().stream()
                .map(brief -> new Entry(
                        brief.heading(),
                        brief.summary().stream().map(SummarySentence::text).toList(),
                        brief.asked()));
        var open = record.open().values().stream().map(one -> new Entry(one.about(), List.of(one.text()), one.asked()));
        return Stream.concat(briefs, open).toList();
    }

    /** Returns the words of the names of private people, which must not lead to an entry that does not show them. */
    private static Set<String> namesOfPrivatePeople(CaseRecord record) {
        return record.parties().stream()
                .filter(Party::isPrivate)
                .flatMap(party -> Tokens.spoken(party.name()).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void add(int number, Entry entry, Set<String> hidden) {
        var counts = new HashMap<String, Integer>();
        count(entry.heading(), HEADING, counts);
        entry.shown().forEach(text -> count(text, 1, counts));
        entry.asked().forEach(text -> count(text, 1, counts));
        counts.keySet().removeAll(hidden);
        counts.forEach((word, count) -> postings.computeIfAbsent(word, _ -> new ArrayList<>())
                .add(new Posting(number, Math.min(MAX_COUNT, count))));
    }

    private static void count(String text, int weight, Map<String, Integer> counts) {
        new HashSet<>(Tokens.spoken(text)).forEach(word -> counts.merge(word, weight, Integer::sum));
    }
}
