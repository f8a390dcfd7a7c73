package org.onrecord.lookup.diff;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.Difference.Reason;
import org.onrecord.history.EntryKind;
import org.onrecord.history.FieldChange;
import org.onrecord.history.RecordDifference;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.diff.DiffQuery.FindingAid;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * A query for the differences between another version of the record and this one.
 *
 * @param before supplies the other version, read only when needed
 * @param isFull whether to list sample questions, topics and lists of facts in briefs, which are otherwise only counted
 * @param id only the entries with this id; all when null
 */
public record DiffQuery(
        Supplier<CaseRecord> before,
        boolean isFull,
        @Nullable String id) implements Query {

    @Override
    public String command() {
        return "facts diff";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return DifferenceList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var all = RecordDifference.between(before.get(), record);
        var difference = isFull ? all : all.withoutFindingAids();
        if (id == null) {
            return Found.of(record, new DifferenceList(difference));
        }
        return difference.knows(id)
                ? Found.of(record, new DifferenceList(difference.only(id)))
                : new NotFound(
                        record,
                        "unknown-id",
                        "neither version has an entry with the id " + id,
                        "omit --id to list all differences with their ids",
                        List.of());
    }

    /**
     * The differences between two versions of a record.
     *
     * @param difference the two versions and their differences, if any
     */
    public record DifferenceList(RecordDifference difference) implements Content {
        static final List<Column<Row>> COLUMNS = List.of(
                new Column<>("entry", "entry-kind", row -> Value.of(row.entry.kind())),
                new Column<>(
                        "id",
                        "text+",
                        "Id of the entry: the case id for record, the person's id for status, the heading for"
                                + " overview, the version for change.",
                        row -> Value.of(row.entry.id())),
                new Column<>("change", "added|corrected|withdrawn", row -> Value.of(row.entry.type())),
                new Column<>(
                        "label",
                        "text",
                        "Statement, name or title of the entry; the statement of a fact is followed by its outcome.",
                        row -> Value.of(row.entry.labelOrId())),
                new Column<>(
                        "field",
                        "text?",
                        "Key of the field in the facts format, with a prefix such as detail. for inner objects; if the"
                                + " whole entry was added or withdrawn, the summary of a brief or the text of an open"
                                + " question, otherwise null.",
                        row -> Value.of(row.change == null ? null : row.change.field())),
                new Column<>(
                        "was",
                        "text?",
                        "Old value, list items joined with \"; \"; null if there is none.",
                        row -> Value.of(row.change == null ? null : row.change.was())),
                new Column<>(
                        "is",
                        "text?",
                        "New value, in the same form.",
                        row -> Value.of(row.change == null ? null : row.change.is())),
                new Column<>(
                        "removed",
                        "[text]",
                        "For a list, the items only in the earlier version.",
                        row -> Value.texts(row.change == null ? List.of() : row.change.removed())),
                new Column<>(
                        "added",
                        "[text]",
                        "For a list, the items only in the later version.",
                        row -> Value.texts(row.change == null ? List.of() : row.change.added())),
                new Column<>(
                        "reasons",
                        "[reason]",
                        "Reason, from the changes of the versions between the two.",
                        row -> Value.list(row.entry.reasons(), DifferenceList::reason)));

        /** Whether the versions differ at all, listed or counted. */
        public boolean isDifferent() {
            return difference.isDifferent();
        }

        /** Returns the number of fields that differ; an added or withdrawn entry counts as one. */
        @Override
        public int size() {
            return difference.differences().stream()
                    .mapToInt(one -> Math.max(1, one.fields().size()))
                    .sum();
        }

        @Override
        public Table<Row> rows(CaseRecord record) {
            return new Table<>(
                    COLUMNS,
                    () -> difference.differences().stream()
                            .flatMap(DifferenceList::rows)
                            .iterator());
        }

        @Override
        public void writeShort(Document document) {
            new DifferenceText(difference, document).write();
        }

        /** Adds nothing, because the answer has its own title. */
        @Override
        public void writeHead(Document document) {}

        @Override
        public List<Member> head() {
            var before = new Member("compared_with", JsonDocument.record(difference.before()));
            var aids = FindingAid.of(difference);
            return aids.isEmpty()
                    ? List.of(before)
                    : List.of(before, new Member("finding_aids", Value.list(aids, FindingAid::toValue)));
        }

        private static Stream<Row> rows(Difference entry) {
            return entry.fields().isEmpty()
                    ? Stream.of(new Row(entry, null))
                    : entry.fields().stream().map(change -> new Row(entry, change));
        }

        /** Returns a reason as an object; in plain-text formats, its text. */
        static Value reason(Reason reason) {
            return Value.named(reason.text(), Member.of("version", reason.version()), Member.of("text", reason.text()));
        }

        /**
         * A changed field, or an added or withdrawn entry.
         *
         * @param change the field, or null if the entry was added or withdrawn
         */
        public record Row(Difference entry, @Nullable FieldChange change) {}
    }

    /** The number of entries of one kind with differences in finding aids only, which are counted and not listed. */
    record FindingAid(EntryKind kind, int entries) {

        static List<FindingAid> of(RecordDifference difference) {
            var entries = new EnumMap<EntryKind, Integer>(EntryKind.class);
            difference.setAside().forEach(one -> entries.merge(one.kind(), 1, Integer::sum));
            return entries.entrySet().stream()
                    .map(one -> new FindingAid(one.getKey(), one.getValue()))
                    .toList();
        }

        /** Returns a sentence on all without its full stop; empty if there are none. */
        static String words(RecordDifference difference) {
            var words = of(difference).stream().map(FindingAid::words).collect(Collectors.joining("; "));
            return words.isEmpty() ? "" : "Questions, briefs and topics: " + words;
        }

        private String words() {
            return field()
                    + switch (kind) {
                        case RECORD -> " differ";
                        case BRIEF -> ": " + entries + (entries == 1 ? " differs" : " differ");
                        default -> ": " + entries + " " + kind.words() + (entries == 1 ? " differs" : "s differ");
                    };
        }

        private String field() {
            return switch (kind) {
                case RECORD -> "topics";
                case BRIEF -> "briefs";
                default -> "asked";
            };
        }

        private Value toValue() {
            return Value.object(
                    Member.of("entry", kind), Member.of("field", field()), new Member("count", Value.number(entries)));
        }
    }

    /** Writes the differences between two versions, for a screen or as a release note that an editor can publish. */
    private static final class DifferenceText {
        private final RecordDifference difference;
        private final CaseRecord before;
        private final CaseRecord after;
        private final Document document;

        DifferenceText(RecordDifference difference, Document document) {
            this.difference = difference;
            this.before = difference.before();
            this.after = difference.after();
            this.document = document;
        }

        void write() {
            if (document.isComplete()) {
                writeHeadOfReleaseNote();
            } else {
                document.title(after.title());
                document.text("Version " + after.version() + " compared with " + before.version() + ".");
            }
            var counts = counts();
            document.text(
                    !counts.isEmpty() ? counts : difference.isDifferent() ? "No entries differ." : "No differences.");
            var aids = FindingAid.words(difference);
            document.text(aids.isEmpty() ? "" : aids + (document.isComplete() ? "." : ". --all lists them."));
            document.text(difference.remark());
            for (var kind : EntryKind.values()) {
                for (var type : ChangeType.values()) {
                    write(kind, type);
                }
            }
            document.listSources();
        }

        /** Writes the title with the dates of both versions, and the summary of each version between them. */
        private void writeHeadOfReleaseNote() {
            document.title(after.title() + ", version " + after.version());
            document.text(days("Released", after) + " Compared with version " + before.version() + ". "
                    + days("The earlier version was released", before));
            var changes = difference.changes();
            for (var change : changes) {
                document.text((changes.size() == 1 ? "" : "Version " + change.version() + ": ") + change.summary());
            }
        }

        private static String days(String verb, CaseRecord record) {
            return verb + " on " + FactDate.of(record.released()).inWords() + "; as of "
                    + FactDate.of(record.asOf()).inWords() + ".";
        }

        /** Writes the entries of a kind with a type of change, new facts in full. */
        private void write(EntryKind kind, ChangeType type) {
            var entries = difference.of(kind, type);
            if (entries.isEmpty()) {
                return;
            }
            document.section(kind.heading() + (kind == EntryKind.RECORD ? "" : " " + type.words()));
            if (kind == EntryKind.FACT && type == ChangeType.ADDED) {
                var facts = entries.stream()
                        .map(one -> Objects.requireNonNull(after.facts().get(one.id())))
                        .toList();
                new FactEntries(document, new Outcomes(after).standingFirst(facts)).write();
            } else {
                entries.forEach(this::writeEntry);
            }
        }

        private void writeEntry(Difference entry) {
            if (entry.kind() == EntryKind.RECORD) {
                document.add(Part.Changed.of(entry, 0));
                return;
            }
            var label = Phrase.of(entry.labelOrId());
            document.hanging(
                    isNamedById(entry)
                            ? label
                            : label.and("  ").and(Phrase.id(entry.id()).unbroken()),
                    2);
            document.text(Phrase.of(text(entry)), 2);
            document.add(Part.Changed.of(entry, 2));
        }

        private static boolean isNamedById(Difference entry) {
            return entry.id().equals(entry.labelOrId());
        }

        /** Returns the text of an added or withdrawn entry; empty if its label is its text. */
        private static String text(Difference entry) {
            return entry.type() == ChangeType.CORRECTED
                    ? ""
                    : entry.fields().stream()
                            .map(field -> field.is() == null ? field.was() : field.is())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" "));
        }

        /** Counts the entries that differ, by kind and type of change; empty if there are none. */
        private String counts() {
            return Arrays.stream(EntryKind.values())
                    .filter(kind -> kind != EntryKind.RECORD)
                    .map(this::counts)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private String counts(EntryKind kind) {
            var types = Arrays.stream(ChangeType.values())
                    .filter(type -> !difference.of(kind, type).isEmpty())
                    .map(type -> Numbers.of(difference.of(kind, type).size()) + " " + type.words())
                    .collect(Collectors.joining(", "));
            return types.isEmpty() ? "" : kind.heading() + ": " + types + ".";
        }
    }
}
