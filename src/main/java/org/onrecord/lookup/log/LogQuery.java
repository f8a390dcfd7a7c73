package org.onrecord.lookup.log;

import java.util.List;
import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.EntryKind;
import org.onrecord.history.RecordHistory;
import org.onrecord.history.VersionChanges;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.VersionValues;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * A query for the changes in each version of the record.
 *
 * @param editions source of earlier versions
 */
public record LogQuery(VersionSource editions, int limit) implements Query {

    public static Lookup lookup() {
        return Lookup.of(
                        "facts log",
                        "List additions, corrections and withdrawals by version.",
                        given -> new LogQuery(given.versions(), FactFilter.limit(given)))
                .takes(FactFilter.limit("versions"))
                .examples(
                        "onrecord facts log --limit 1", "onrecord facts log --format tsv --fields version,date,summary")
                .rows("version")
                .withoutTool()
                .withoutPage();
    }

    @Override
    public String command() {
        return "facts log";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return VersionList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var versions = new RecordHistory(record, editions).newest(limit);
        return new Found(record, new VersionList(versions), record.changes().size(), List.of());
    }

    /**
     * The versions of a record and their changes.
     *
     * @param versions newest first
     */
    public record VersionList(List<VersionChanges> versions) implements Content {
        private static final int INDENT = 2;

        static final List<Column<VersionChanges>> COLUMNS = List.of(
                new Column<>("version", "text", version -> Value.of(version.version())),
                new Column<>("date", "day", version -> Value.of(version.date().toString())),
                new Column<>("summary", "text", version -> Value.of(version.summary())),
                entries("added", "[change-item]", ChangeType.ADDED),
                entries("corrected", "[correction-item]", ChangeType.CORRECTED),
                entries("withdrawn", "[change-item]", ChangeType.WITHDRAWN));

        private static Column<VersionChanges> entries(String name, String schema, ChangeType type) {
            return new Column<>(name, schema, version -> Value.list(version.of(type), VersionValues::item));
        }

        @Override
        public int size() {
            return versions.size();
        }

        @Override
        public Table<VersionChanges> rows(CaseRecord record) {
            return new Table<>(COLUMNS, versions);
        }

        private static String title(VersionChanges version) {
            return version.version() + ", " + FactDate.of(version.date()).inWords();
        }

        @Override
        public void writeShort(Document document) {
            for (var version : versions) {
                document.section("Version " + title(version));
                document.text(version.summary());
                version.byType().forEach((type, entries) -> {
                    document.gap();
                    document.group(Sentence.capital(type.words()) + " (" + entries.size() + ")");
                    for (var entry : entries) {
                        document.hanging(labelled(entry), INDENT);
                        document.add(Part.Changed.of(entry, INDENT));
                    }
                });
            }
        }

        /** Returns the label and id of an entry, with its kind unless it is a fact. */
        private static Phrase labelled(Difference entry) {
            var kind = entry.kind() == EntryKind.FACT
                    ? ""
                    : Sentence.capital(entry.kind().words()) + ": ";
            var label = entry.label() == null ? "" : entry.label() + "  ";
            return Phrase.of(kind + label).and(Phrase.id(entry.id()).unbroken());
        }
    }
}
