package org.onrecord.lookup.log;

import java.util.List;
import org.onrecord.history.ChangeItem;
import org.onrecord.history.ChangeType;
import org.onrecord.history.EntryKind;
import org.onrecord.history.VersionLog.Version;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.ChangesText;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.MarkdownChanges;
import org.onrecord.lookup.MarkdownPage;
import org.onrecord.lookup.VersionValues;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Markdown;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * The versions of a record and their changes.
 *
 * @param entries the versions, newest first
 */
public record VersionList(List<Version> entries) implements Content {
    private static final int INDENT = 2;

    static final List<Column<Version>> COLUMNS = List.of(
            new Column<>("version", "text", entry -> Value.of(entry.change().version())),
            new Column<>("date", "day", entry -> Value.of(entry.change().date().toString())),
            new Column<>("summary", "text", entry -> Value.of(entry.change().summary())),
            items("added", "[change-item]", ChangeType.ADDED),
            items("corrected", "[correction-item]", ChangeType.CORRECTED),
            items("withdrawn", "[change-item]", ChangeType.WITHDRAWN));

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Table<Version> rows(CaseRecord record) {
        return new Table<>(COLUMNS, entries);
    }

    @Override
    public void writeText(TextContext context) {
        entries.forEach(entry -> write(entry, context.page()));
    }

    @Override
    public void writeMarkdown(MarkdownPage page) {
        page.head();
        var between = "";
        for (var entry : entries) {
            page.out().append(between);
            write(entry, page);
            between = "\n";
        }
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream().map(entry -> answer(entry.change())).toList();
    }

    private static AnsweredFact answer(Change change) {
        return AnsweredFact.entry(
                change.version(),
                "Version " + change.version() + ", "
                        + FactDate.of(change.date()).inWords() + ": " + change.summary());
    }

    private static Column<Version> items(String name, String schema, ChangeType type) {
        return new Column<>(name, schema, entry -> Value.list(entry.items(type), VersionValues::item));
    }

    private static void write(Version entry, Page page) {
        var change = entry.change();
        page.heading("Version " + change.version() + ", "
                + FactDate.of(change.date()).inWords());
        page.text(change.summary());
        for (var type : ChangeType.values()) {
            var items = entry.items(type);
            if (!items.isEmpty()) {
                page.gap();
                page.text(Phrase.of(Sentence.capital(type.words()) + " (" + items.size() + ")", Tone.STRONG), 0);
                items.forEach(item -> write(item, page));
            }
        }
    }

    private static void write(ChangeItem item, Page page) {
        page.hanging(named(item), INDENT);
        if (item.type() != ChangeType.ADDED) {
            var was = item.fields().isEmpty() ? item.was() : null;
            new ChangesText(page, INDENT).write(item.fields(), was, item.reasons());
        }
    }

    /** The label of an entry and its id, with its kind unless it is a fact. */
    private static Phrase named(ChangeItem item) {
        var kind = item.kind() == EntryKind.FACT
                ? ""
                : Sentence.capital(item.kind().words()) + ": ";
        var id = Phrase.of(item.id(), Tone.QUIET).unbroken();
        return item.label() == null
                ? Phrase.of(kind).and(id)
                : Phrase.of(kind + item.label() + "  ").and(id);
    }

    private static void write(Version entry, MarkdownPage page) {
        var change = entry.change();
        page.out()
                .append("## ")
                .append(Markdown.text(change.version(), page.style()))
                .append(", ");
        page.out().append(FactDate.of(change.date()).inWords()).append("\n\n");
        page.out().append(Markdown.text(change.summary(), page.style())).append('\n');
        for (var type : ChangeType.values()) {
            var items = entry.items(type);
            if (!items.isEmpty()) {
                page.out()
                        .append("\n### ")
                        .append(Sentence.capital(type.words()))
                        .append("\n\n");
                items.forEach(item -> write(item, page));
            }
        }
    }

    private static void write(ChangeItem item, MarkdownPage page) {
        var kind = item.kind() == EntryKind.FACT ? "" : item.kind().words() + " ";
        var label = item.label() == null ? "" : ": " + Markdown.text(item.label(), page.style());
        page.out().append("- " + kind + "`" + item.id() + "`" + label + "\n");
        new MarkdownChanges(page.style(), page.out()).write("  ", item.fields(), item.was(), item.reasons());
    }
}
