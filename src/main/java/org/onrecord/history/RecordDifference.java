package org.onrecord.history;

import java.util.List;
import java.util.Objects;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;

/**
 * The differences between two versions of a record, entry by entry and field by field; the order of entries is ignored.
 *
 * @param differences by kind of entry, and of each kind the added, corrected, then withdrawn ones, in the order of the
 *     file
 * @param setAside differences in finding aids, where those are kept apart
 */
public record RecordDifference(
        CaseRecord before, CaseRecord after, List<Difference> differences, List<Difference> setAside) {

    /** Compares two versions; reasons are taken from the {@code changes} of the later one. */
    public static RecordDifference between(CaseRecord before, CaseRecord after) {
        return new RecordDifference(before, after, new Comparison(before, after).differences(), List.of());
    }

    /** The same with finding aids set aside: questions that people ask, briefs and topics, which state no facts. */
    public RecordDifference withoutFindingAids() {
        return new RecordDifference(before, after, parts(false), parts(true));
    }

    private List<Difference> parts(boolean isFindingAid) {
        return differences.stream()
                .map(one -> one.part(isFindingAid))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The differences in entries with this id, of any kind. */
    public RecordDifference only(String id) {
        return new RecordDifference(
                before,
                after,
                differences.stream()
                        .filter(difference -> difference.id().equals(id))
                        .toList(),
                setAside);
    }

    /** The later version's {@code changes} after the earlier version, newest first. */
    public List<Change> changes() {
        return new ChangesSince(before.version(), after).all();
    }

    /** Whether an entry of either version has this id. */
    public boolean knows(String id) {
        for (var kind : EntryKind.values()) {
            if (kind.ids(before).contains(id) || kind.ids(after).contains(id)) {
                return true;
            }
        }
        return false;
    }

    public List<Difference> of(EntryKind kind, ChangeType type) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind && difference.type() == type)
                .toList();
    }
}
