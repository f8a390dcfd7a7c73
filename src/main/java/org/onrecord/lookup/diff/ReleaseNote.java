package org.onrecord.lookup.diff;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.Difference.Reason;
import org.onrecord.history.EntryKind;
import org.onrecord.history.RecordDifference;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** The words of a release note on the changes between two versions. */
final class ReleaseNote {
    private ReleaseNote() {}

    /** Adds the title with the dates of both versions, and the summary of each version between them. */
    static void writeHead(RecordDifference difference, Document document) {
        var after = difference.after();
        document.title(after.title() + ", version " + after.version());
        document.text(days("Released", after) + " Compared with version "
                + difference.before().version() + ". " + days("The earlier version was released", difference.before()));
        var changes = difference.changes();
        for (var change : changes) {
            document.text((changes.size() == 1 ? "" : "Version " + change.version() + ": ") + change.summary());
        }
    }

    private static String days(String verb, CaseRecord record) {
        return verb + " on " + FactDate.of(record.released()).inWords() + "; as of "
                + FactDate.of(record.asOf()).inWords() + ".";
    }

    /** Counts the entries that differ, by kind and type of change; empty if there are none. */
    static String counts(RecordDifference difference) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind != EntryKind.RECORD)
                .map(kind -> counted(difference, kind))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String counted(RecordDifference difference, EntryKind kind) {
        var types = Arrays.stream(ChangeType.values())
                .filter(type -> !difference.of(kind, type).isEmpty())
                .map(type -> Numbers.of(difference.of(kind, type).size()) + " " + type.words())
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "" : kind.heading() + ": " + types + ".";
    }

    static String heading(EntryKind kind, ChangeType type) {
        return kind == EntryKind.RECORD ? kind.heading() : kind.heading() + " " + type.words();
    }

    static Part.Changed changes(Difference entry, int indent) {
        return new Part.Changed(
                entry.type() == ChangeType.CORRECTED ? entry.fields() : List.of(),
                null,
                entry.reasons().stream().map(Reason::text).toList(),
                indent);
    }

    /** Returns the text of an added or withdrawn entry; empty if its label is its text. */
    static String text(Difference entry) {
        return entry.type() == ChangeType.CORRECTED
                ? ""
                : entry.fields().stream()
                        .map(field -> field.is() == null ? field.was() : field.is())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    /**
     * The number of differences in finding aids: sample questions, topics, and briefs apart from their summaries.
     *
     * @param counts the counts, by type of entry
     */
    record FindingAids(List<Count> counts) {

        private record Count(EntryKind kind, String field, int entries) {
            String words() {
                return switch (kind) {
                    case RECORD -> field + " differ";
                    case BRIEF -> field + ": " + entries + (entries == 1 ? " differs" : " differ");
                    case WITHHELD ->
                        field + ": " + entries + " withheld " + (entries == 1 ? "matter differs" : "matters differ");
                    case OPEN ->
                        field + ": " + entries + " open " + (entries == 1 ? "question differs" : "questions differ");
                    default -> field + ": " + entries + " " + kind.words() + (entries == 1 ? " differs" : "s differ");
                };
            }
        }

        static FindingAids of(RecordDifference difference) {
            var entries = new EnumMap<EntryKind, Integer>(EntryKind.class);
            difference.setAside().forEach(one -> entries.merge(one.kind(), 1, Integer::sum));
            return new FindingAids(entries.entrySet().stream()
                    .map(one -> new Count(one.getKey(), field(one.getKey()), one.getValue()))
                    .toList());
        }

        private static String field(EntryKind kind) {
            return switch (kind) {
                case RECORD -> "topics";
                case BRIEF -> "briefs";
                default -> "asked";
            };
        }

        boolean isEmpty() {
            return counts.isEmpty();
        }

        /** Returns a sentence without its full stop. */
        String words() {
            return "Questions, briefs and topics: "
                    + counts.stream().map(Count::words).collect(Collectors.joining("; "));
        }

        Value toValue() {
            return Value.list(
                    counts,
                    count -> Value.object(
                            Member.of("entry", count.kind()),
                            Member.of("field", count.field()),
                            new Member("count", Value.number(count.entries()))));
        }
    }
}
