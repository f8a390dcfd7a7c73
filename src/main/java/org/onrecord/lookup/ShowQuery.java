package org.onrecord.lookup;

import java.util.List;
import org.onrecord.history.FactHistory;
import org.onrecord.history.HistoryStep;
import org.onrecord.history.VersionSource;
import org.onrecord.model.CaseRecord;

/**
 * Asks for whole facts.
 *
 * @param ids ids of the facts, those withdrawn too
 * @param hasHistory whether to tell what became of them in each version
 * @param editions where other versions are read: for the history, and for what is not in the record asked
 */
public record ShowQuery(List<String> ids, boolean hasHistory, VersionSource editions) implements Query {

    /** Asks for facts without their history, from one version alone. */
    public ShowQuery(List<String> ids) {
        this(ids, false, VersionSource.NONE);
    }

    @Override
    public Answer answer(CaseRecord record) {
        var history = new FactHistory(record, editions);
        var missing = ids.stream()
                .filter(id -> !record.facts().containsKey(id) && history.withdrawal(id) == null)
                .toList();
        if (!missing.isEmpty()) {
            return new FactResolver(record, "show", editions).missing(missing);
        }
        var entries =
                ids.stream().distinct().map(id -> entry(id, record, history)).toList();
        return Found.of(record, new WholeFactsView(entries, hasHistory));
    }

    private WholeFactsView.Entry entry(String id, CaseRecord record, FactHistory history) {
        var steps = hasHistory ? history.steps(id) : List.<HistoryStep>of();
        var fact = record.facts().get(id);
        if (fact != null) {
            return new WholeFactsView.Entry(id, record, fact, null, steps);
        }
        var last = history.last(id);
        return last == null
                ? new WholeFactsView.Entry(id, record, null, history.withdrawal(id), steps)
                : new WholeFactsView.Entry(id, last, last.facts().get(id), history.withdrawal(id), steps);
    }
}
