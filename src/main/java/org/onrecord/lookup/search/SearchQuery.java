package org.onrecord.lookup.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.output.document.Entries;
import org.onrecord.output.table.Column;
import org.onrecord.search.index.WordSearch;

/**
 * Asks for the facts that fit some words best.
 *
 * @param words what to look for; every fact, by date, when empty
 * @param filter which facts to keep, and how many to show
 */
public record SearchQuery(List<String> words, FactFilter filter) implements Query {

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
