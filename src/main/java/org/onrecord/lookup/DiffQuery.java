package org.onrecord.lookup;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.RecordDifference;
import org.onrecord.model.CaseRecord;

/**
 * Asks what the record asked says otherwise than another version of it.
 *
 * @param before gives the other version, which is read only when the question is asked
 * @param id only the entries with this id; all when null
 */
public record DiffQuery(
        Supplier<CaseRecord> before, @Nullable String id) implements Query {

    @Override
    public Answer answer(CaseRecord record) {
        var difference = RecordDifference.between(before.get(), record);
        if (id == null) {
            return Found.of(record, new DifferenceView(difference));
        }
        return difference.knows(id)
                ? Found.of(record, new DifferenceView(difference.only(id)))
                : new NotFound(
                        record,
                        "unknown-id",
                        "no entry of either version has the id " + id,
                        "leave --id out to see every difference with its id",
                        List.of());
    }
}
