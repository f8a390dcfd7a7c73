package org.onrecord.lookup;

import java.util.List;
import org.onrecord.history.VersionLog;
import org.onrecord.history.VersionSource;
import org.onrecord.model.CaseRecord;

/**
 * Asks what the versions of the record changed.
 *
 * @param editions where earlier versions are read
 * @param limit how many versions to tell of at most
 */
public record LogQuery(VersionSource editions, int limit) implements Query {

    @Override
    public Answer answer(CaseRecord record) {
        var entries = new VersionLog(record, editions).newest(limit);
        var total = record.changes().size();
        var remarks = entries.size() < total ? List.of(entries.size() + " of " + total) : List.<String>of();
        return new Found(record, new LogView(entries), total, remarks);
    }
}
