package org.onrecord.questions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.onrecord.questions.Tally.Outcome;

/** How the program answers each set and category, as Markdown; single questions beside plain retrieval. */
final class QuestionReport {
    private static final String SINGLE_HEADER =
            "| set | questions | first right | by plain retrieval | claimed right | claimed wrong |";
    private static final String TURNS_HEADER =
            "| set | turns | right | right or near | declined | wrong | must be declined, were |";

    private static final String BLIND = "blind-";
    private static final List<Group> GROUPS = List.of(
            new Group("`real-1`", set -> set.name().equals("real-1")),
            new Group("kept apart", QuestionSet::isKeptApart),
            new Group("other `blind-` sets", set -> set.name().startsWith(BLIND) && !set.isKeptApart()),
            new Group("`wordings-`", set -> set.name().startsWith("wordings-")),
            new Group("all sets", _ -> true));

    private final List<Row> rows = new ArrayList<>();

    private record Group(String name, Predicate<QuestionSet> has) {}

    private record Row(QuestionSet set, Tally turns, SingleQuestions own, SingleQuestions plain) {}

    /**
     * Adds a set.
     *
     * @param own the answers of the program to all turns
     * @param plain the answers of plain retrieval to all turns
     */
    void add(QuestionSet set, List<Told> own, List<Told> plain) {
        rows.add(new Row(set, Tally.of(set, own), SingleQuestions.of(set, own), SingleQuestions.of(set, plain)));
    }

    /** The program's answers to the single questions of these sets. */
    SingleQuestions own(Predicate<QuestionSet> sets) {
        return rows(sets).stream().map(Row::own).reduce(SingleQuestions.NONE, SingleQuestions::plus);
    }

    /** The answers of plain retrieval to the single questions of these sets. */
    SingleQuestions plain(Predicate<QuestionSet> sets) {
        return rows(sets).stream().map(Row::plain).reduce(SingleQuestions.NONE, SingleQuestions::plus);
    }

    private List<Row> rows(Predicate<QuestionSet> sets) {
        return rows.stream().filter(row -> sets.test(row.set)).toList();
    }

    /** The lines of the tables. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(List.of(
                "Single questions are the first turns of conversations, without those that must be declined. The",
                "first answer shown is the claimed one, or else the nearest. Claimed answers are the program's.",
                "",
                SINGLE_HEADER,
                "| --- | --: | --: | --: | --: | --: |"));
        GROUPS.forEach(group -> lines.add(single(group.name, own(group.has), plain(group.has))));
        rows.forEach(row -> lines.add(single(row.set.name(), row.own, row.plain)));
        lines.addAll(List.of(
                "",
                "All turns, answered by the program:",
                "",
                TURNS_HEADER,
                "| --- | --: | --: | --: | --: | --: | --: |"));
        GROUPS.forEach(group -> lines.add(turns(group.name, rows(group.has))));
        rows.forEach(row -> lines.add(turns(row.set.name(), List.of(row))));
        lines.addAll(List.of(
                "",
                "By category, of the sets named `" + BLIND + "`:",
                "",
                "| category | turns | right | near | declined | wrong |",
                "| --- | --: | --: | --: | --: | --: |"));
        categories().forEach((category, counts) -> lines.add(category(category, counts)));
        return lines;
    }

    /** The lines of both tables with one row, for all sets. */
    List<String> totals(String name) {
        return List.of(
                SINGLE_HEADER,
                "| --- | --: | --: | --: | --: | --: |",
                single(name, own(_ -> true), plain(_ -> true)),
                "",
                TURNS_HEADER,
                "| --- | --: | --: | --: | --: | --: | --: |",
                turns(name, rows));
    }

    private static String single(String name, SingleQuestions own, SingleQuestions plain) {
        return "| %s | %d | %s | %s | %s | %s |"
                .formatted(
                        name,
                        own.count(),
                        share(own.firstRight(), own.count()),
                        share(plain.firstRight(), own.count()),
                        share(own.right(), own.count()),
                        share(own.wrong(), own.count()));
    }

    private static String turns(String name, List<Row> rows) {
        var all = rows.stream().mapToInt(row -> row.turns.turns()).sum();
        var right = count(rows, Outcome.RIGHT);
        var abstentions =
                rows.stream().flatMap(row -> row.turns.abstentions().stream()).toList();
        return "| %s | %d | %s | %s | %s | %s | %d of %d |"
                .formatted(
                        name,
                        all,
                        share(right, all),
                        share(right + count(rows, Outcome.NEAR), all),
                        share(count(rows, Outcome.DECLINED), all),
                        share(count(rows, Outcome.WRONG), all),
                        abstentions.stream().filter(is -> is).count(),
                        abstentions.size());
    }

    private static int count(List<Row> rows, Outcome outcome) {
        return rows.stream().mapToInt(row -> row.turns.count(outcome)).sum();
    }

    private Map<String, Map<Outcome, Integer>> categories() {
        var categories = new TreeMap<String, Map<Outcome, Integer>>();
        for (var row : rows(set -> set.name().startsWith(BLIND))) {
            row.turns.outcomes().forEach((category, counts) -> {
                var sum = categories.computeIfAbsent(category, _ -> new EnumMap<>(Outcome.class));
                counts.forEach((outcome, count) -> sum.merge(outcome, count, Integer::sum));
            });
        }
        return categories;
    }

    private static String category(String category, Map<Outcome, Integer> counts) {
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
