package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a version added, corrected or withdrew, according to {@code changes}.
 *
 * @param label the statement of a fact and what came of it, the name of a person; null where no version that can be read has it
 * @param was the old value in the words of {@code changes}; null unless it was corrected
 * @param fields the fields that differ from the version before; none where either file cannot be read
 * @param reason why; null if it was added
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
