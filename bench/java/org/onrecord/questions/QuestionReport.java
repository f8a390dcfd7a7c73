package org.onrecord.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.onrecord.questions.Tally.Count;

/** The share of right turns as Markdown: of each set and category, the program beside what it is compared with. */
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
        lines.addAll(header("set"));
        tallies.forEach((set, three) -> lines.add(row(set.name(), three, Tally::total)));
        lines.addAll(List.of("", "Questions that must be declined and were:", ""));
        lines.addAll(header("set"));
        tallies.forEach((set, three) -> lines.add(row(set.name(), three, Tally::abstentions)));
        lines.addAll(List.of("", "Questions that have an answer but were declined:", ""));
        lines.addAll(header("set"));
        tallies.forEach((set, three) -> lines.add(row(set.name(), three, QuestionReport::declined)));
        tallies.forEach((set, three) -> {
            lines.addAll(List.of("", "Correct turns by category, `" + set.name() + "`:", ""));
            lines.addAll(header("category"));
            three.getFirst()
                    .categories()
                    .keySet()
                    .forEach(category -> lines.add(
                            row(category, three, tally -> tally.categories().get(category))));
        });
        return lines;
    }

    private static Count declined(Tally tally) {
        var answers = tally.answers();
        return new Count(answers.turns() - answers.right(), answers.turns());
    }

    private static List<String> header(String first) {
        return List.of("| " + first + " | turns | onrecord | BM25 | keywords |", "| --- | ---: | ---: | ---: | ---: |");
    }

    private static String row(String name, List<Tally> three, Function<Tally, Count> counted) {
        var row = new StringBuilder(
                "| " + name + " | " + counted.apply(three.getFirst()).turns() + " |");
        three.forEach(
                tally -> row.append(' ').append(share(counted.apply(tally))).append(" |"));
        return row.toString();
    }

    private static String share(Count count) {
        return count.turns() == 0
                ? "0"
                : String.format(Locale.ROOT, "%d (%.1f %%)", count.right(), 100.0 * count.right() / count.turns());
    }
}
