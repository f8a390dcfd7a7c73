package org.onrecord.lookup.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.output.document.Entries;
import org.onrecord.output.table.Column;
import org.onrecord.search.index.WordSearch;

/**
 * A full-text query for facts.
 *
 * @param words words to search for; every fact, by date, when empty
 * @param filter which facts to keep, and how many to show
 */
public record SearchQuery(List<String> words, FactFilter filter) implements Query {

    public static Lookup lookup() {
        var words =
                Parameter.words("words", "Words from a fact, a name or a note.").with(Parameter.Trait.REQUIRED_IN_TOOL);
        var all = Parameter.flag("all", "List every fact, by date.");
        return Lookup.of(
                        "search",
                        "Find facts that contain all the words, best match first.",
                        given -> new SearchQuery(given.get(words), FactFilter.of(given, List.of())))
                .takes(words, all)
                .takes(FactFilter.PARAMETERS)
                .checks(given -> requireOne(given.get(words), given.get(all)))
                .examples(
                        "onrecord search unannounced inspections",
                        "onrecord search parole --confidence disputed",
                        "onrecord search --all --format csv --fields id,date,statement")
                .acrossRecords()
                .rows("fact")
                .tool("Search facts", "Facts that contain all the words, best match first.")
                .withoutPage();
    }

    private static void requireOne(List<String> words, boolean isAll) {
        if (isAll != words.isEmpty()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "words-or-all",
                    isAll ? "--all cannot be combined with words" : "nothing to search for",
                    "give words, or --all for every fact");
        }
    }

    @Override
    public String command() {
        return "search";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return FactRow.FIELDS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        if (words.isEmpty()) {
            var all = record.facts().between(LocalDate.MIN, LocalDate.MAX, Set.of(), false);
            return filter.answer(record, all, facts -> new FactList(FactList.BY_DATE, facts), "such fact");
        }
        var ranked = WordSearch.rank(record, words);
        var shape = byRank();
        var sought = "fact about “" + String.join(" ", words) + "”";
        var facts = new Outcomes(record).standingFirst(ranked.facts());
        return filter.answer(record, facts, kept -> new FactList(shape, kept), sought)
                .with(ranked.remarks());
    }

    private FactList.Shape byRank() {
        var highlight = new Highlight(words);
        return FactList.Shape.of(FactRow.FIELDS, (facts, document) -> {
            Entries.of(document, facts)
                    .saying(fact -> highlight.in(fact.statement()))
                    .write();
            document.listSources();
        });
    }
}
