package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry in which two versions of a record differ.
 *
 * @param label the statement of a fact and what came of it, the name of a person
 * @param fields the fields that differ; none when it was added or withdrawn
 * @param reasons why, from the {@code changes} of the versions between the two; often none for what was added
 */
public record Difference(
        EntryKind kind, String id, ChangeType type, String label, List<FieldChange> fields, List<Reason> reasons) {

    /** Only its fields that are finding aids, or only the others; null where there are none. */
    @Nullable
    Difference part(boolean isFindingAid) {
        if (kind == EntryKind.BRIEF || fields.isEmpty()) {
            return isFindingAid == (kind == EntryKind.BRIEF) ? this : null;
        }
        var some = fields.stream()
                .filter(field -> field.isFindingAid() == isFindingAid)
                .toList();
        return some.isEmpty() ? null : new Difference(kind, id, type, label, some, reasons);
    }

    /**
     * Why an entry changed.
     *
     * @param version the version whose {@code changes} say so
     */
    public record Reason(String version, String text) {}
}
