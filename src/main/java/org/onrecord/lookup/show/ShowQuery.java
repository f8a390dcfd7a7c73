package org.onrecord.lookup.show;

import java.util.List;
import org.onrecord.history.FactHistory;
import org.onrecord.history.HistoryStep;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.FactResolver;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/**
 * Asks for facts with everything that the record holds about them.
 *
 * @param ids ids of the facts, those withdrawn too
 * @param hasHistory whether to show what each version changed in them
 * @param editions where other versions are read: for the history, and for what is not in the record asked
 */
public record ShowQuery(List<String> ids, boolean hasHistory, VersionSource editions) implements Query {

    /** Asks for facts without their history, from one version alone. */
    public ShowQuery(List<String> ids) {
        this(ids, false, VersionSource.NONE);
    }

    @Override
    public String command() {
        return "show";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return ShownFact.columns(hasHistory);
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
        return Found.of(record, new ShownFacts(entries, hasHistory));
    }

    private ShownFact entry(String id, CaseRecord record, FactHistory history) {
        var steps = hasHistory ? history.steps(id) : List.<HistoryStep>of();
        var fact = record.facts().get(id);
        if (fact != null) {
            return new ShownFact(id, record, fact, null, steps);
        }
        var last = history.last(id);
        return last == null
                ? new ShownFact(id, record, null, history.withdrawal(id), steps)
                : new ShownFact(id, last, last.facts().get(id), history.withdrawal(id), steps);
    }
}
