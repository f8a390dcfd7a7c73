package org.onrecord.lookup.when;

import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.DateRange;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.output.table.Column;
import org.onrecord.search.index.WordSearch;

/**
 * Asks when something happened.
 *
 * @param words what happened; all dated facts when empty
 * @param range the days to look at
 * @param pick all matching events, or only the first or the last
 * @param filter which facts to keep, and how many to show
 */
public record WhenQuery(List<String> words, DateRange range, Pick pick, FactFilter filter) implements Query {

    public enum Pick {
        ALL,
        FIRST,
        LAST
    }

    @Override
    public String command() {
        return "when";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return FactRow.FIELDS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var ranked = WordSearch.rank(record, words);
        var dated = ranked.facts().stream()
                .filter(fact -> range.admits(fact.date()) && filter.keeps(fact))
                .sorted(Fact.BY_DATE)
                .toList();
        var sought = words.isEmpty() ? "event in that period" : "event matching “" + String.join(" ", words) + "”";
        return filter.answer(record, picked(dated).stream(), facts -> new FactList(FactList.BY_DATE, facts), sought)
                .with(ranked.remarks());
    }

    private List<Fact> picked(List<Fact> dated) {
        if (dated.isEmpty()) {
            return dated;
        }
        return switch (pick) {
            case ALL -> dated;
            case FIRST -> List.of(dated.getFirst());
            case LAST -> List.of(dated.getLast());
        };
    }
}
