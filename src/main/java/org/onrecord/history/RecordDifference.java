package org.onrecord.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.onrecord.history.Difference.Entry;
import org.onrecord.model.CaseRecord;

/**
 * The differences between two versions of a record, by entry and field, ignoring the order of entries.
 *
 * @param differences by kind of entry; within a kind the added, corrected, then withdrawn entries, in file order
 * @param setAside differences in finding aids, if they are kept apart
 * @param hidden number of entries left out because they are about private or no longer listed people
 */
public record RecordDifference(
        CaseRecord before, CaseRecord after, List<Difference> differences, List<Difference> setAside, int hidden) {

    /** Compares two versions for readers; reasons come from the {@code changes} of the later one. */
    public static RecordDifference between(CaseRecord before, CaseRecord after) {
        var all = complete(before, after).differences();
        var redaction = redaction(before, after);
        var shown = all.stream()
                .filter(one -> !redaction.hides(one))
                .map(redaction::difference)
                .toList();
        return new RecordDifference(before, after, shown, List.of(), all.size() - shown.size());
    }

    /** Compares two versions for checks, including differences hidden from readers. */
    static RecordDifference complete(CaseRecord before, CaseRecord after) {
        var changes = new ChangesSince(before.version(), after);
        var differences = Arrays.stream(EntryKind.values())
                .flatMap(kind -> kind.entries().compare(before, after).stream())
                .map(one -> one.withReasons(changes.reasons(one.type(), one.entry())))
                .toList();
        return new RecordDifference(before, after, differences, List.of(), 0);
    }

    private static Redaction redaction(CaseRecord before, CaseRecord after) {
        return new Redaction(after, () -> List.of(before));
    }

    /** Whether the versions differ at all, in shown or hidden entries. */
    public boolean isDifferent() {
        return !differences.isEmpty() || !setAside.isEmpty() || hidden > 0;
    }

    /** Returns a sentence with the number of entries left out; empty if there are none. */
    public String remark() {
        var entries = hidden == 1 ? "1 entry differs" : hidden + " entries differ";
        return hidden == 0 ? "" : "People who are private or no longer listed: " + entries + ", not shown.";
    }

    /** Returns the differences with finding aids set aside: questions, topics, and briefs without their summaries. */
    public RecordDifference withoutFindingAids() {
        return new RecordDifference(before, after, parts(false), parts(true), hidden);
    }

    private List<Difference> parts(boolean isFindingAid) {
        return differences.stream()
                .map(one -> one.part(isFindingAid))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the number of added, corrected and withdrawn entries, without finding aids, such as "2 added, 1 corrected". */
    public String counts() {
        var claims = parts(false);
        var counts = new ArrayList<String>();
        for (var type : ChangeType.values()) {
            var count = claims.stream()
                    .filter(one -> one.type() == type && one.kind() != EntryKind.RECORD)
                    .count();
            if (count > 0) {
                counts.add(count + " " + type.key());
            }
        }
        return counts.isEmpty() ? "no differences" : String.join(", ", counts);
    }

    public RecordDifference only(String id) {
        var some = differences.stream().filter(one -> one.id().equals(id)).toList();
        return new RecordDifference(before, after, some, setAside, 0);
    }

    /** Returns the versions after the earlier one up to the later one, newest first. */
    public List<VersionChanges> changes() {
        return new ChangesSince(before.version(), after)
                .all().stream().map(redaction(before, after)::summary).toList();
    }

    /** Whether facts were added or withdrawn, which raises the second number of the version. */
    boolean addsOrWithdraws() {
        return !of(EntryKind.FACT, ChangeType.ADDED).isEmpty()
                || !of(EntryKind.FACT, ChangeType.WITHDRAWN).isEmpty();
    }

    public boolean knows(String id) {
        return Arrays.stream(EntryKind.values())
                .map(kind -> new Entry(kind, id))
                .anyMatch(entry -> entry.isIn(before) || entry.isIn(after));
    }

    public List<Difference> of(EntryKind kind, ChangeType type) {
        return differences.stream()
                .filter(one -> one.kind() == kind && one.type() == type)
                .toList();
    }
}
