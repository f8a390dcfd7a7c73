package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a version added, corrected or withdrew, as its {@code changes} tell it.
 *
 * @param sort what sort of entry
 * @param id its id
 * @param manner what became of it
 * @param label what the entry says or is called; null where no version that can be read has it
 * @param was what stood before, in the words of {@code changes}; null unless it was corrected
 * @param fields what differs by the files of the version and of the one before; none where either cannot be read
 * @param reason why; null for what was added
 */
public record ChangeItem(
        EntrySort sort,
        String id,
        ChangeType manner,
        @Nullable String label,
        @Nullable String was,
        List<FieldChange> fields,
        @Nullable String reason) {

    /** The reason as a list, empty where there is none. */
    public List<String> reasons() {
        return reason == null ? List.of() : List.of(reason);
    }
}
