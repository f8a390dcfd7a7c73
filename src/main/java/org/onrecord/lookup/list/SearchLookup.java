package org.onrecord.lookup.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.output.document.FactEntries;
import org.onrecord.search.index.WordSearch;

/** Finds facts by their words; without words, lists every fact by date. */
public final class SearchLookup {
    private static final int BEST = 15;

    private SearchLookup() {}

    public static Lookup lookup() {
        var words =
                Parameter.words("words", "Words from a fact, a name or a note.").with(Parameter.Trait.REQUIRED_IN_TOOL);
        var all = Parameter.flag(
                "all", "All facts found, instead of the best 15 (text); without words, every fact, by date.");
        return Lookup.of(
                        "search", "Find facts that contain all the words, best match first.", FactRow.FIELDS, given -> {
                            var filter = FactFilter.of(given, List.of());
                            return record -> answer(record, given.get(words), given.get(all), filter);
                        })
                .takes(words, all)
                .takes(FactFilter.PARAMETERS)
                .checks(given -> requireAny(given.get(words), given.get(all)))
                .examples(
                        "onrecord search unannounced inspections",
                        "onrecord search parole --confidence disputed",
                        "onrecord search --all --format csv --fields id,date,statement")
                .rows("fact")
                .tool("Search facts", "Facts that contain all the words, best match first.")
                .withoutPage();
    }

    private static void requireAny(List<String> words, boolean isAll) {
        if (words.isEmpty() && !isAll) {
            throw Failure.usage("words-or-all", "nothing to search for", "give words, or --all for every fact");
        }
    }

    /** @param isAll whether the short view has all facts found instead of the best */
    static Answer answer(CaseRecord record, List<String> words, boolean isAll, FactFilter filter) {
        if (words.isEmpty()) {
            var all = record.facts().between(LocalDate.MIN, LocalDate.MAX, Set.of(), false);
            return filter.answer(record, all, facts -> new FactList(FactList.BY_DATE, facts), "such fact");
        }
        var ranked = WordSearch.rank(record, words);
        var shape = FactList.Shape.of(FactRow.FIELDS, (facts, document) -> {
            new FactEntries(document, facts).write();
            document.listSources();
        });
        var facts = new Outcomes(record).standingFirst(ranked.facts());
        var sought = "fact about “" + String.join(" ", words) + "”";
        return filter.answer(
                        record,
                        facts,
                        kept -> {
                            var isWhole = isAll || filter.limit() < Integer.MAX_VALUE;
                            var shown =
                                    isWhole ? kept : kept.stream().limit(BEST).toList();
                            return new FactList(
                                    shape,
                                    kept,
                                    new FactList.Brief(shown, kept.size() - shown.size(), "--all", shape.text()));
                        },
                        sought)
                .with(ranked.remarks());
    }
}
