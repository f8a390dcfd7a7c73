package org.onrecord.lookup.diff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.Difference;
import org.onrecord.history.FieldChange;
import org.onrecord.history.Reason;
import org.onrecord.history.RecordDifference;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.MarkdownPage;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * Differences between two versions of a record.
 *
 * @param difference the two versions and their differences; none when they say the same
 */
public record DifferenceList(RecordDifference difference) implements Content {
    static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("entry", "entry-sort", row -> Value.of(row.entry.sort())),
            new Column<>(
                    "id",
                    "text+",
                    "Id of the entry; that of the case for record, of the person for status, the heading for overview, the version for change.",
                    row -> Value.of(row.entry.id())),
            new Column<>("change", "added|corrected|withdrawn", row -> Value.of(row.entry.manner())),
            new Column<>(
                    "label",
                    "text",
                    "What the entry says or is called: the statement of a fact, the name of a person.",
                    row -> Value.of(row.entry.label())),
            new Column<>(
                    "field",
                    "text?",
                    "Key of the field in the facts format, detail. and so on before those of inner objects; null when the whole entry was added or withdrawn.",
                    row -> Value.of(row.change == null ? null : row.change.field())),
            new Column<>(
                    "was",
                    "text?",
                    "What stood before, the items of a list joined with \"; \"; null for nothing.",
                    row -> Value.of(row.change == null ? null : row.change.was())),
            new Column<>(
                    "is",
                    "text?",
                    "What stands now, likewise.",
                    row -> Value.of(row.change == null ? null : row.change.is())),
            new Column<>(
                    "removed",
                    "[text]",
                    "Of a list, the items that only the earlier version has.",
                    row -> Value.texts(row.change == null ? List.of() : row.change.removed())),
            new Column<>(
                    "added",
                    "[text]",
                    "Of a list, the items that only the later version has.",
                    row -> Value.texts(row.change == null ? List.of() : row.change.added())),
            new Column<>(
                    "reasons",
                    "[reason]",
                    "Why, from the changes of the versions between the two.",
                    row -> Value.list(row.entry.reasons(), DifferenceList::reason)));

    /** Whether the versions differ in anything, listed or counted. */
    public boolean isDifferent() {
        return !difference.differences().isEmpty() || !difference.setAside().isEmpty();
    }

    /** How many fields differ; an added or withdrawn entry counts as one. */
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
    public void writeText(TextContext context) {
        new DifferenceText(context).write(difference);
    }

    @Override
    public void writeMarkdown(MarkdownPage page) {
        new ReleaseNote(difference, page.style(), page.out()).write();
    }

    /** A row for each field that differs, and one for each entry that was added or withdrawn. */
    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return difference.differences().stream()
                .flatMap(DifferenceList::answers)
                .toList();
    }

    private static Stream<AnsweredFact> answers(Difference one) {
        return one.fields().isEmpty()
                ? Stream.of(answer(one, one.manner().key()))
                : one.fields().stream()
                        .map(field ->
                                answer(one, field.words() + " " + one.manner().key()));
    }

    private static AnsweredFact answer(Difference one, String change) {
        return AnsweredFact.entry(one.id(), Sentence.capital(change) + ": " + one.label());
    }

    @Override
    public List<Member> head() {
        var before = new Member("compared_with", JsonDocument.record(difference.before()));
        var aids = FindingAids.of(difference);
        return aids.isEmpty() ? List.of(before) : List.of(before, new Member("finding_aids", aids.toValue()));
    }

    private static Stream<Row> rows(Difference entry) {
        return entry.fields().isEmpty()
                ? Stream.of(new Row(entry, null))
                : entry.fields().stream().map(change -> new Row(entry, change));
    }

    /** A reason; in formats with plain text only, its text. */
    static Value reason(Reason reason) {
        return Value.named(reason.text(), Member.of("version", reason.version()), Member.of("text", reason.text()));
    }

    /**
     * A field in which two versions differ, or an entry that only one of them has.
     *
     * @param entry the entry that differs
     * @param change the field, or null when the entry was added or withdrawn
     */
    public record Row(Difference entry, @Nullable FieldChange change) {}
}
