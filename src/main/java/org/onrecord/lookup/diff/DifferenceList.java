package org.onrecord.lookup.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.Difference.Reason;
import org.onrecord.history.EntryKind;
import org.onrecord.history.FieldChange;
import org.onrecord.history.RecordDifference;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.ChangesText;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.MarkdownPage;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Entries;
import org.onrecord.output.page.Numbers;
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
            new Column<>("entry", "entry-kind", row -> Value.of(row.entry.kind())),
            new Column<>(
                    "id",
                    "text+",
                    "Id of the entry; that of the case for record, of the person for status, the heading for overview, the version for change.",
                    row -> Value.of(row.entry.id())),
            new Column<>("change", "added|corrected|withdrawn", row -> Value.of(row.entry.type())),
            new Column<>(
                    "label",
                    "text",
                    "What the entry says or is called: the statement of a fact and what came of it, the name of a person.",
                    row -> Value.of(row.entry.label())),
            new Column<>(
                    "field",
                    "text?",
                    "Key of the field in the facts format, detail. and so on before those of inner objects; null when the whole entry was added or withdrawn.",
                    row -> Value.of(row.change == null ? null : row.change.field())),
            new Column<>(
                    "was",
                    "text?",
                    "The old value, the items of a list joined with \"; \"; null for nothing.",
                    row -> Value.of(row.change == null ? null : row.change.was())),
            new Column<>(
                    "is",
                    "text?",
                    "The new value, likewise.",
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
        return difference.isDifferent();
    }

    /** The number of fields that differ; an added or withdrawn entry counts as one. */
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
        var page = context.page();
        page.text(Phrase.of(difference.after().title(), Tone.STRONG), 0);
        page.text("Version " + difference.after().version() + " compared with "
                + difference.before().version() + ".");
        page.text(counts());
        var aids = FindingAids.of(difference);
        if (!aids.isEmpty()) {
            page.text(aids.words() + ". --all lists them.");
        }
        page.text(difference.remark());
        for (var kind : EntryKind.values()) {
            for (var type : ChangeType.values()) {
                write(kind, type, context);
            }
        }
        context.sources().list(page);
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
                ? Stream.of(answer(one, one.type().key()))
                : one.fields().stream()
                        .map(field ->
                                answer(one, field.words() + " " + one.type().key()));
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

    private String counts() {
        var counts = new ArrayList<String>();
        for (var kind : EntryKind.values()) {
            var types = Stream.of(ChangeType.values())
                    .filter(type -> !difference.of(kind, type).isEmpty())
                    .map(type -> Numbers.of(difference.of(kind, type).size()) + " " + type.words())
                    .collect(Collectors.joining(", "));
            if (kind != EntryKind.RECORD && !types.isEmpty()) {
                counts.add(kind.heading() + ": " + types + ".");
            }
        }
        if (!difference.isDifferent()) {
            return "No differences.";
        }
        return counts.isEmpty() ? "No entries differ." : String.join(" ", counts);
    }

    private void write(EntryKind kind, ChangeType type, TextContext context) {
        var entries = difference.of(kind, type);
        var page = context.page();
        if (entries.isEmpty()) {
            return;
        }
        page.heading(kind == EntryKind.RECORD ? kind.heading() : kind.heading() + " " + type.words());
        if (kind == EntryKind.FACT && type == ChangeType.ADDED) {
            var facts = context.facts(entries.stream().map(Difference::id).toList());
            Entries.withNotes(context, new Outcomes(context.record()).standingFirst(facts))
                    .write();
            return;
        }
        for (var entry : entries) {
            if (kind != EntryKind.RECORD) {
                page.hanging(named(entry), 2);
            }
            new ChangesText(page, kind == EntryKind.RECORD ? 0 : 2)
                    .write(
                            entry.fields(),
                            entry.reasons().stream().map(Reason::text).toList());
        }
    }

    /** The label of an entry, and its id where that is different. */
    private static Phrase named(Difference entry) {
        var label = Phrase.of(entry.label());
        return entry.id().equals(entry.label())
                ? label
                : label.and("  ").and(Phrase.of(entry.id(), Tone.QUIET).unbroken());
    }
}
