package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two versions of a record in one entry.
 *
 * @param label statement and result of a fact, or name of a person
 * @param fields the fields that differ; for an added or withdrawn entry, only its text if the label is not its text
 * @param reasons the reasons, from {@code changes} between the two versions; often empty for an addition
 */
public record Difference(
        EntryKind kind, String id, ChangeType type, String label, List<FieldChange> fields, List<Reason> reasons) {

    /** Returns the part about finding aids, or the part about all other fields; null if it is empty. */
    @Nullable
    Difference part(boolean isFindingAid) {
        if (fields.isEmpty()) {
            return isFindingAid == (kind == EntryKind.BRIEF) ? this : null;
        }
        var some = fields.stream()
                .filter(field -> isFindingAid(field) == isFindingAid)
                .toList();
        return some.isEmpty() ? null : new Difference(kind, id, type, label, some, reasons);
    }

    /** Whether a field only helps to find the entry; of a brief, only the summary states something. */
    private boolean isFindingAid(FieldChange field) {
        return field.isFindingAid()
                || (kind == EntryKind.BRIEF && !field.field().equals(kind.textField()));
    }

    /**
     * The reason for a change.
     *
     * @param version the version whose {@code changes} give it
     */
    public record Reason(String version, String text) {}
}
