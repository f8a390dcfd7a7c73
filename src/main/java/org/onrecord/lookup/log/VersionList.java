package org.onrecord.lookup.log;

import java.util.List;
import org.onrecord.history.ChangeType;
import org.onrecord.history.VersionEntry;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.MarkdownPage;
import org.onrecord.lookup.VersionValues;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.FactDate;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * What the versions of a record changed.
 *
 * @param entries the versions, newest first
 */
public record VersionList(List<VersionEntry> entries) implements Content {
    static final List<Column<VersionEntry>> COLUMNS = List.of(
            new Column<>("version", "text", entry -> Value.of(entry.change().version())),
            new Column<>("date", "day", entry -> Value.of(entry.change().date().toString())),
            new Column<>("summary", "text", entry -> Value.of(entry.change().summary())),
            told("added", "[told]", ChangeType.ADDED),
            told("corrected", "[told-correction]", ChangeType.CORRECTED),
            told("withdrawn", "[told]", ChangeType.WITHDRAWN));

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Table<VersionEntry> rows(CaseRecord record) {
        return new Table<>(COLUMNS, entries);
    }

    @Override
    public void writeText(TextContext context) {
        new LogText(context.page()).write(this);
    }

    @Override
    public void writeMarkdown(MarkdownPage page) {
        page.head();
        new MarkdownLog(page.style(), page.out()).write(this);
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

    private static Column<VersionEntry> told(String name, String type, ChangeType manner) {
        return new Column<>(name, type, entry -> Value.list(entry.told(manner), VersionValues::told));
    }
}
