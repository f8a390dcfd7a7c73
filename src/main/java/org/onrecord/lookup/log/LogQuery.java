package org.onrecord.lookup.log;

import java.util.List;
import org.onrecord.history.ChangeItem;
import org.onrecord.history.ChangeType;
import org.onrecord.history.EntryKind;
import org.onrecord.history.VersionLog;
import org.onrecord.history.VersionLog.Version;
import org.onrecord.history.VersionSource;
import org.onrecord.history.VersionSummary;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
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
 * @param limit the maximum number of versions
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
        var entries = new VersionLog(record, editions).newest(limit);
        var total = record.changes().size();
        var remarks = entries.size() < total ? List.of(entries.size() + " of " + total) : List.<String>of();
        return new Found(record, new VersionList(entries), total, remarks);
    }

    /**
     * The versions of a record and their changes.
     *
     * @param entries the versions, newest first
     */
    public record VersionList(List<Version> entries) implements Content {
        private static final int INDENT = 2;

        static final List<Column<Version>> COLUMNS = List.of(
                new Column<>("version", "text", entry -> Value.of(entry.change().version())),
                new Column<>(
                        "date", "day", entry -> Value.of(entry.change().date().toString())),
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
        public void writeShort(Document document) {
            entries.forEach(entry -> write(entry, document));
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            return entries.stream().map(entry -> answer(entry.change())).toList();
        }

        private static AnsweredFact answer(VersionSummary change) {
            return AnsweredFact.entry(
                    change.version(),
                    "Version " + change.version() + ", "
                            + FactDate.of(change.date()).inWords() + ": " + change.summary());
        }

        private static Column<Version> items(String name, String schema, ChangeType type) {
            return new Column<>(name, schema, entry -> Value.list(entry.items(type), VersionValues::item));
        }

        private static void write(Version entry, Document document) {
            var change = entry.change();
            document.section("Version " + change.version() + ", "
                    + FactDate.of(change.date()).inWords());
            document.text(change.summary());
            for (var type : ChangeType.values()) {
                var items = entry.items(type);
                if (!items.isEmpty()) {
                    document.gap();
                    document.group(Sentence.capital(type.words()) + " (" + items.size() + ")");
                    items.forEach(item -> write(item, document));
                }
            }
        }

        private static void write(ChangeItem item, Document document) {
            document.hanging(named(item), INDENT);
            if (item.type() != ChangeType.ADDED) {
                document.add(new Part.Changed(item.fields(), item.was(), item.reasons(), INDENT));
            }
        }

        /** Returns the label and id of an entry, with its kind unless it is a fact. */
        private static Phrase named(ChangeItem item) {
            var kind = item.kind() == EntryKind.FACT
                    ? ""
                    : Sentence.capital(item.kind().words()) + ": ";
            var id = Phrase.id(item.id()).unbroken();
            return item.label() == null
                    ? Phrase.of(kind).and(id)
                    : Phrase.of(kind + item.label() + "  ").and(id);
        }
    }
}
