package org.onrecord.history;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;

/**
 * What two versions of a record differ in, entry by entry and field by field; the order of entries has no meaning.
 *
 * @param before the version to compare with
 * @param after the version compared
 * @param differences by sort of entry; of each sort what was added, corrected, then withdrawn, in the order of the file
 */
public record RecordDifference(CaseRecord before, CaseRecord after, List<Difference> differences) {

    /** Compares two versions; the reasons are those that the later one gives for the versions between the two. */
    public static RecordDifference between(CaseRecord before, CaseRecord after) {
        return new RecordDifference(before, after, new Comparison(before, after).differences());
    }

    /** The differences in the entries with this id, of whatever sort. */
    public RecordDifference only(String id) {
        return new RecordDifference(
                before,
                after,
                differences.stream()
                        .filter(difference -> difference.id().equals(id))
                        .toList());
    }

    /** What the later version's {@code changes} say of the versions after the earlier one, newest first. */
    public List<Change> changes() {
        return new ChangesSince(before.version(), after).changes();
    }

    /** Whether an entry of either version has this id. */
    public boolean knows(String id) {
        for (var sort : EntrySort.values()) {
            if (sort.ids(before).contains(id) || sort.ids(after).contains(id)) {
                return true;
            }
        }
        return false;
    }

    /** The differences of one sort and manner. */
    public List<Difference> of(EntrySort sort, ChangeType manner) {
        return differences.stream()
                .filter(difference -> difference.sort() == sort && difference.manner() == manner)
                .toList();
    }
}
