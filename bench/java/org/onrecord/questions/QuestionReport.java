package org.onrecord.questions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.questions.Tally.Outcome;

/** How each set and category is answered, as Markdown: the program beside what it is compared with. */
final class QuestionReport {
    private final Map<QuestionSet, List<Tally>> tallies = new LinkedHashMap<>();

    /**
     * Adds a set.
     *
     * @param own what the program answered
     * @param bm25 what BM25 found
     * @param keywords what a search for all words found
     */
    void add(QuestionSet set, Tally own, Tally bm25, Tally keywords) {
        tallies.put(set, List.of(own, bm25, keywords));
    }

    /** The lines of the tables. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("| set | turns | right | right or near | wrong | must be declined, were | BM25 right | keywords right |");
        lines.add("| --- | --: | --: | --: | --: | --: | --: | --: |");
        tallies.forEach((set, three) -> lines.add(row(set.name(), three)));
        lines.addAll(List.of(
                "",
                "By category, of the sets written from the record alone as people ask:",
                "",
                "| category | turns | right | near | declined | wrong |",
                "| --- | --: | --: | --: | --: | --: |"));
        categories().forEach((category, counts) -> lines.add(row(category, counts)));
        return lines;
    }

    private static String row(String name, List<Tally> three) {
        var own = three.getFirst();
        var right = own.count(Outcome.RIGHT);
        var declined = own.abstentions().stream().filter(is -> is).count();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %d of %d | %s | %s |",
                name,
                own.turns(),
                share(right, own.turns()),
                share(right + own.count(Outcome.NEAR), own.turns()),
                share(own.count(Outcome.WRONG), own.turns()),
                declined,
                own.abstentions().size(),
                share(three.get(1).count(Outcome.RIGHT), own.turns()),
                share(three.get(2).count(Outcome.RIGHT), own.turns()));
    }

    private Map<String, Map<Outcome, Integer>> categories() {
        var categories = new TreeMap<String, Map<Outcome, Integer>>();
        tallies.forEach((set, three) -> {
            if (set.name().startsWith("blind-")) {
                three.getFirst().outcomes().forEach((category, counts) -> {
                    var sum = categories.computeIfAbsent(category, _ -> new EnumMap<>(Outcome.class));
                    counts.forEach((outcome, count) -> sum.merge(outcome, count, Integer::sum));
                });
            }
        });
        return categories;
    }

    private static String row(String category, Map<Outcome, Integer> counts) {
        var turns = counts.values().stream().mapToInt(Integer::intValue).sum();
        var cells = new ArrayList<String>();
        for (var outcome : Outcome.values()) {
            cells.add(counts.getOrDefault(outcome, 0) + "");
        }
        return "| " + category + " | " + turns + " | " + String.join(" | ", cells) + " |";
    }

    private static String share(int count, int turns) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / turns);
    }
}
