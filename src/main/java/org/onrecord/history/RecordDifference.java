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
 * @param hidden the number of entries left out because they are about people who are private or no longer listed
 */
public record RecordDifference(
        CaseRecord before, CaseRecord after, List<Difference> differences, List<Difference> setAside, int hidden) {

    /** Compares two versions for readers; reasons are taken from the {@code changes} of the later one. */
    public static RecordDifference between(CaseRecord before, CaseRecord after) {
        var all = complete(before, after).differences();
        var redaction = new Redaction(after, before.people().values());
        var shown = all.stream()
                .filter(one -> !redaction.hides(one.kind(), one.id()))
                .map(redaction::difference)
                .toList();
        return new RecordDifference(before, after, shown, List.of(), all.size() - shown.size());
    }

    /** Compares two versions for checks, with what no reader is shown. */
    static RecordDifference complete(CaseRecord before, CaseRecord after) {
        return new RecordDifference(before, after, new Comparison(before, after).differences(), List.of(), 0);
    }

    /** Whether the versions differ in anything, shown or not. */
    public boolean isDifferent() {
        return !differences.isEmpty() || !setAside.isEmpty() || hidden > 0;
    }

    /** Says how many entries are left out; empty if none is. */
    public String remark() {
        var entries = hidden == 1 ? "1 entry differs" : hidden + " entries differ";
        return hidden == 0 ? "" : "People who are private or no longer listed: " + entries + ", not shown.";
    }

    /** The same with finding aids set aside: questions that people ask, briefs and topics, which state no facts. */
    public RecordDifference withoutFindingAids() {
        return new RecordDifference(before, after, parts(false), parts(true), hidden);
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
                setAside,
                0);
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
