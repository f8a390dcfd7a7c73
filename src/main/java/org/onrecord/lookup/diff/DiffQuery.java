package org.onrecord.lookup.diff;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.RecordDifference;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/**
 * A query for the differences between another version of the record and this one.
 *
 * @param before supplies the other version, read only when needed
 * @param isFull whether to list sample questions, topics and lists of facts in briefs, which are otherwise only counted
 * @param id only the entries with this id; all when null
 */
public record DiffQuery(
        Supplier<CaseRecord> before,
        boolean isFull,
        @Nullable String id) implements Query {

    @Override
    public String command() {
        return "facts diff";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return DifferenceList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var all = RecordDifference.between(before.get(), record);
        var difference = isFull ? all : all.withoutFindingAids();
        if (id == null) {
            return Found.of(record, new DifferenceList(difference));
        }
        return difference.knows(id)
                ? Found.of(record, new DifferenceList(difference.only(id)))
                : new NotFound(
                        record,
                        "unknown-id",
                        "neither version has an entry with the id " + id,
                        "omit --id to list all differences with their ids",
                        List.of());
    }
}
