package org.onrecord.history;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;

/**
 * The change of one entry between two versions of a record.
 *
 * @param label statement and result of a fact, or name of a person; null if it is not known or not shown
 * @param was the old value in the words of {@code changes}; null unless they list a correction
 * @param fields the fields that differ; for an added or withdrawn entry, only its text if the label is not its text
 * @param reasons the reasons, from {@code changes}; often empty for an addition
 */
public record Difference(
        EntryKind kind,
        String id,
        ChangeType type,
        @Nullable String label,
        @Nullable String was,
        List<FieldChange> fields,
        List<Reason> reasons) {

    /**
     * The reason for a change.
     *
     * @param version the version whose {@code changes} give it
     */
    public record Reason(String version, String text) {}

    record Entry(EntryKind kind, String id) {
        boolean isIn(CaseRecord record) {
            return kind == EntryKind.STATUS
                    ? record.statusesOf(id).findAny().isPresent()
                    : kind.ids(record).contains(id);
        }

        String words() {
            return kind.words() + " " + id;
        }
    }

    /** Returns what an entry of {@code changes} lists, in file order, without labels and fields. */
    static Stream<Difference> listed(Change entry) {
        return listed(entry, _ -> true);
    }

    /** Returns what an entry of {@code changes} lists about some ids. */
    static Stream<Difference> listed(Change entry, Predicate<String> ids) {
        var added = entry.added().stream()
                .filter(ids)
                .map(id -> listed(EntryKind.FACT, id, ChangeType.ADDED, null, List.of()));
        var corrected = entry.corrected().stream()
                .filter(one -> ids.test(one.id()))
                .map(one -> listed(
                        EntryKind.of(one.kind()),
                        one.id(),
                        ChangeType.CORRECTED,
                        one.was(),
                        List.of(new Reason(entry.version(), one.reason()))));
        var withdrawn = entry.withdrawn().stream()
                .filter(one -> ids.test(one.id()))
                .map(one -> listed(
                        EntryKind.of(one.kind()),
                        one.id(),
                        ChangeType.WITHDRAWN,
                        null,
                        List.of(new Reason(entry.version(), one.reason()))));
        return Stream.of(added, corrected, withdrawn).flatMap(some -> some);
    }

    private static Difference listed(
            EntryKind kind, String id, ChangeType type, @Nullable String was, List<Reason> reasons) {
        return new Difference(kind, id, type, null, was, List.of(), reasons);
    }

    Entry entry() {
        return new Entry(kind, id);
    }

    public String labelOrId() {
        return label == null ? id : label;
    }

    /** Returns all reasons as one text, or null if there are none. */
    public @Nullable String reason() {
        return reasons.isEmpty() ? null : reasons.stream().map(Reason::text).collect(Collectors.joining(" "));
    }

    Difference with(@Nullable String named, List<FieldChange> some) {
        return new Difference(kind, id, type, named, was, some, reasons);
    }

    Difference withFields(List<FieldChange> some) {
        return new Difference(kind, id, type, label, was, some, reasons);
    }

    Difference withReasons(List<Reason> given) {
        return new Difference(kind, id, type, label, was, fields, given);
    }

    /** Returns the part about finding aids, or the part about all other fields; null if it is empty. */
    @Nullable
    Difference part(boolean isFindingAid) {
        if (fields.isEmpty()) {
            return isFindingAid == (kind == EntryKind.BRIEF) ? this : null;
        }
        var some = fields.stream()
                .filter(field -> isFindingAid(field) == isFindingAid)
                .toList();
        return some.isEmpty() ? null : withFields(some);
    }

    /** Whether a field only helps to find the entry; of a brief, only the summary states something. */
    private boolean isFindingAid(FieldChange field) {
        return field.isFindingAid()
                || (kind == EntryKind.BRIEF && !field.field().equals(kind.textField()));
    }
}
