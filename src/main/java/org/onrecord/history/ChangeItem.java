package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a version added, corrected or withdrew, according to {@code changes}.
 *
 * @param label statement and result of a fact, or name of a person; null if no readable version has the entry
 * @param was the old value in the words of {@code changes}; null unless corrected
 * @param fields the fields that differ from the previous version; empty if either file cannot be read
 * @param reason the reason; null for an addition
 */
public record ChangeItem(
        EntryKind kind,
        String id,
        ChangeType type,
        @Nullable String label,
        @Nullable String was,
        List<FieldChange> fields,
        @Nullable String reason) {

    public List<String> reasons() {
        return reason == null ? List.of() : List.of(reason);
    }
}
