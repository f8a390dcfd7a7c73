package org.onrecord.lookup.log;

import java.util.List;
import org.onrecord.history.VersionLog;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/**
 * A query for the changes in each version of the record.
 *
 * @param editions source of earlier versions
 * @param limit the maximum number of versions
 */
public record LogQuery(VersionSource editions, int limit) implements Query {

    public static Lookup lookup() {
        return Lookup.of(
                        "facts log",
                        "List additions, corrections and withdrawals by version.",
                        given -> new LogQuery(given.versions(), FactFilter.limit(given)))
                .takes(FactFilter.limit("versions"))
                .examples(
                        "onrecord facts log --limit 1", "onrecord facts log --format tsv --fields version,date,summary")
                .rows("version")
                .withoutTool()
                .withoutPage();
    }

    @Override
    public String command() {
        return "facts log";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return VersionList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var entries = new VersionLog(record, editions).newest(limit);
        var total = record.changes().size();
        var remarks = entries.size() < total ? List.of(entries.size() + " of " + total) : List.<String>of();
        return new Found(record, new VersionList(entries), total, remarks);
    }
}
