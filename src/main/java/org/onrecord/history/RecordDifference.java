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
        return new RecordDifference(before, after, new Comparison(before, after).differences(), List.of(), 0);
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
    public List<VersionSummary> changes() {
        return new ChangesSince(before.version(), after)
                .all().stream().map(redaction(before, after)::summary).toList();
    }

    /** Whether facts were added or withdrawn, which raises the second number of the version. */
    boolean addsOrWithdraws() {
        return !of(EntryKind.FACT, ChangeType.ADDED).isEmpty()
                || !of(EntryKind.FACT, ChangeType.WITHDRAWN).isEmpty();
    }

    public boolean knows(String id) {
        return Arrays.stream(EntryKind.values()).anyMatch(kind -> kind.has(before, id) || kind.has(after, id));
    }

    public List<Difference> of(EntryKind kind, ChangeType type) {
        return differences.stream()
                .filter(one -> one.kind() == kind && one.type() == type)
                .toList();
    }

    private static final class Comparison {
        private final CaseRecord before;
        private final CaseRecord after;
        private final ChangesSince changes;
        private final List<Difference> found = new ArrayList<>();

        Comparison(CaseRecord before, CaseRecord after) {
            this.before = before;
            this.after = after;
            this.changes = new ChangesSince(before.version(), after);
        }

        List<Difference> differences() {
            for (var kind : EntryKind.values()) {
                compare(kind, EntryTable.of(kind));
            }
            return List.copyOf(found);
        }

        private <T> void compare(EntryKind kind, EntryTable<T> table) {
            var earlier = table.entries().apply(before);
            var later = table.entries().apply(after);
            if (kind == EntryKind.RECORD) {
                correct(
                        kind,
                        after.caseId(),
                        table,
                        earlier.firstEntry().getValue(),
                        later.firstEntry().getValue());
                return;
            }
            // An entry of changes that only one has belongs to a version between them, and is not a difference.
            var areListed = kind != EntryKind.CHANGE;
            later.forEach((id, entry) -> {
                if (areListed && !earlier.containsKey(id)) {
                    var text = text(kind, EntryFields.NONE, table.fields().apply(entry));
                    add(kind, id, ChangeType.ADDED, table.label().apply(entry, after), text);
                }
            });
            later.forEach((id, entry) -> {
                var old = earlier.get(id);
                if (old != null && !Objects.equals(old, entry)) {
                    correct(kind, id, table, old, entry);
                }
            });
            earlier.forEach((id, entry) -> {
                if (areListed && !later.containsKey(id)) {
                    var text = text(kind, table.fields().apply(entry), EntryFields.NONE);
                    add(kind, id, ChangeType.WITHDRAWN, table.label().apply(entry, after), text);
                }
            });
        }

        /** Returns the text of an added or withdrawn entry, unless its label is its text. */
        private static List<FieldChange> text(EntryKind kind, EntryFields before, EntryFields after) {
            return before.changes(after).stream()
                    .filter(change -> change.field().equals(kind.textField()))
                    .toList();
        }

        private <T> void correct(EntryKind kind, String id, EntryTable<T> table, T old, T entry) {
            var fields = table.fields().apply(old).changes(table.fields().apply(entry));
            if (!fields.isEmpty()) {
                add(kind, id, ChangeType.CORRECTED, table.label().apply(entry, after), fields);
            }
        }

        private void add(EntryKind kind, String id, ChangeType type, String label, List<FieldChange> fields) {
            var reasons = changes.reasons(type, new Entry(kind, id));
            found.add(new Difference(kind, id, type, label, null, fields, reasons));
        }
    }
}
