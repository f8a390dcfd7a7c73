package org.onrecord.history;

import java.util.List;
import java.util.Objects;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;

/**
 * What two versions of a record differ in, entry by entry and field by field; the order of entries has no meaning.
 *
 * @param before the version to compare with
 * @param after the version compared
 * @param differences by sort of entry; of each sort what was added, corrected, then withdrawn, in the order of the file
 * @param setAside differences in what only helps to find entries, where they are kept apart from the others
 */
public record RecordDifference(
        CaseRecord before, CaseRecord after, List<Difference> differences, List<Difference> setAside) {

    /** Compares two versions; the reasons are those that the later one gives for the versions between the two. */
    public static RecordDifference between(CaseRecord before, CaseRecord after) {
        return new RecordDifference(before, after, new Comparison(before, after).differences(), List.of());
    }

    /** The same, with questions that people ask, briefs and topics set aside: they claim nothing. */
    public RecordDifference withoutFindingAids() {
        return new RecordDifference(before, after, parts(false), parts(true));
    }

    private List<Difference> parts(boolean isFindingAid) {
        return differences.stream()
                .map(one -> one.part(isFindingAid))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The differences in the entries with this id, of whatever sort. */
    public RecordDifference only(String id) {
        return new RecordDifference(
                before,
                after,
                differences.stream()
                        .filter(difference -> difference.id().equals(id))
                        .toList(),
                setAside);
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
