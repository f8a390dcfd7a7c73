package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry in which two versions of a record differ.
 *
 * @param sort what sort of entry
 * @param id its id
 * @param manner how it differs
 * @param label what it says or is called: the statement of a fact, the name of a person
 * @param fields the fields that differ; none when it was added or withdrawn
 * @param reasons why, from the {@code changes} of the versions between the two; often none for what was added
 */
public record Difference(
        EntrySort sort, String id, ChangeType manner, String label, List<FieldChange> fields, List<Reason> reasons) {

    /** The part of it that only helps to find things, or the part that does not; null where there is none. */
    @Nullable
    Difference part(boolean isFindingAid) {
        if (sort == EntrySort.BRIEF || fields.isEmpty()) {
            return isFindingAid == (sort == EntrySort.BRIEF) ? this : null;
        }
        var some = fields.stream()
                .filter(field -> field.isFindingAid() == isFindingAid)
                .toList();
        return some.isEmpty() ? null : new Difference(sort, id, manner, label, some, reasons);
    }
}
