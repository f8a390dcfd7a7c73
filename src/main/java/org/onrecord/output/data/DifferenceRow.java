package org.onrecord.output.data;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.Difference;
import org.onrecord.history.FieldChange;
import org.onrecord.history.Reason;
import org.onrecord.history.RecordDifference;
import org.onrecord.output.data.Value.Member;

/**
 * A field in which two versions differ, or an entry that only one of them has.
 *
 * @param entry the entry that differs
 * @param change the field, or null when the entry as a whole was added or withdrawn
 */
record DifferenceRow(Difference entry, @Nullable FieldChange change) {
    static final List<Field<DifferenceRow>> FIELDS = List.of(
            new Field<>("entry", row -> Value.of(row.entry.sort())),
            new Field<>("id", row -> Value.of(row.entry.id())),
            new Field<>("change", row -> Value.of(row.entry.manner())),
            new Field<>("label", row -> Value.of(row.entry.label())),
            new Field<>("field", row -> Value.of(row.change == null ? null : row.change.field())),
            new Field<>("was", row -> Value.of(row.change == null ? null : row.change.was())),
            new Field<>("is", row -> Value.of(row.change == null ? null : row.change.is())),
            new Field<>("removed", row -> Value.texts(row.change == null ? List.of() : row.change.removed())),
            new Field<>("added", row -> Value.texts(row.change == null ? List.of() : row.change.added())),
            new Field<>("reasons", row -> Value.list(row.entry.reasons(), DifferenceRow::reason)));

    static Table<DifferenceRow> table(RecordDifference difference) {
        return new Table<>(
                FIELDS,
                () -> difference.differences().stream()
                        .flatMap(DifferenceRow::rows)
                        .iterator());
    }

    private static Stream<DifferenceRow> rows(Difference entry) {
        return entry.fields().isEmpty()
                ? Stream.of(new DifferenceRow(entry, null))
                : entry.fields().stream().map(change -> new DifferenceRow(entry, change));
    }

    /** A reason; where there is only text it stands for itself. */
    static Value reason(Reason reason) {
        return Value.named(reason.text(), Member.of("version", reason.version()), Member.of("text", reason.text()));
    }
}
