package org.onrecord.lookup.show;

import java.util.List;
import org.onrecord.history.HistoryStep;
import org.onrecord.history.RecordHistory;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.FactResolver;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.show.ShownFacts.ShownFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/**
 * A query for facts in full.
 *
 * @param ids ids of the facts, which may be withdrawn
 * @param hasHistory whether to show the changes in each version
 * @param editions source of other versions, used for the history
 */
public record ShowQuery(List<String> ids, boolean hasHistory, VersionSource editions) implements Query {

    /** Creates a query without history, on one version only. */
    public ShowQuery(List<String> ids) {
        this(ids, false, VersionSource.NONE);
    }

    public static Lookup lookup() {
        var ids = Parameter.texts("ids", "Ids of facts, as printed by search.")
                .labelled("ID")
                .with(Parameter.Trait.POSITIONAL, Parameter.Trait.REQUIRED, Parameter.Trait.REQUIRED_IN_TOOL)
                .completing(Choices.FACTS);
        var history = Parameter.flag("history", "Also show how each version of the record changed each fact, and why.");
        return Lookup.of(
                        "show",
                        "Show facts in full: details, notes and all sources.",
                        given -> new ShowQuery(given.get(ids), given.get(history), given.versions()))
                .takes(ids, history)
                .examples(
                        "onrecord show peter-death-date",
                        "onrecord show no-murder-conviction no-finding-who-struck --json",
                        "onrecord show alzayyat-contract --history")
                .rows("shown")
                .tool("Show facts in full", "Facts by id, with notes, details and all sources.")
                .withoutPage();
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
        var history = new RecordHistory(record, editions);
        var missing = ids.stream()
                .filter(id -> !record.facts().containsKey(id) && history.withdrawal(id) == null)
                .toList();
        var unknown = missing.isEmpty() ? null : FactResolver.unknown(record, "show", missing);
        var entries = ids.stream()
                .distinct()
                .filter(id -> !missing.contains(id))
                .map(id -> entry(id, record, history))
                .toList();
        return unknown != null && entries.isEmpty()
                ? unknown
                : Found.of(record, new ShownFacts(entries, hasHistory, unknown));
    }

    private ShownFact entry(String id, CaseRecord record, RecordHistory history) {
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
