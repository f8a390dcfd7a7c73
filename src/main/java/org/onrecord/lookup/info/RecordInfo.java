package org.onrecord.lookup.info;

import java.util.List;
import java.util.function.Function;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.FactDate;
import org.onrecord.model.Withheld;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** The record itself: its version, reach and size, all taken from the record that was asked. */
public record RecordInfo() implements Content {
    static final List<Column<CaseRecord>> COLUMNS = List.of(
            field("case", "id", record -> Value.of(record.caseId())),
            field("title", "text", record -> Value.of(record.title())),
            field("aliases", "[text]", record -> Value.texts(record.aliases())),
            field("version", "text", record -> Value.of(record.version())),
            field("released", "day", record -> Value.of(record.released().toString())),
            field("as_of", "day", record -> Value.of(record.asOf().toString())),
            field("as_of_notes", "[reach]", record -> Value.list(record.asOfNotes(), RecordInfo::note)),
            field("facts", "count", record -> Value.number(record.facts().size())),
            field("people", "count", record -> Value.number(record.people().size())),
            field(
                    "organisations",
                    "count",
                    record -> Value.number(record.organisations().size())),
            field("sources", "count", record -> Value.number(record.sources().size())),
            field(
                    "proceedings",
                    "count",
                    record -> Value.number(record.proceedings().size())),
            field("statuses", "count", record -> Value.number(record.statuses().size())),
            field("series", "count", record -> Value.number(record.series().size())),
            field("withheld", "[withheld]", record -> Value.list(record.withheld(), RecordInfo::withheld)),
            field("changes", "[change]", record -> Value.list(record.changes(), RecordInfo::change)));

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Table<CaseRecord> rows(CaseRecord record) {
        return new Table<>(COLUMNS, List.of(record));
    }

    @Override
    public void writeText(TextContext context) {
        new InfoText(context).write();
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return List.of(AnsweredFact.entry(
                record.caseId(),
                record.title() + ": record " + record.caseId() + " " + record.version() + ", released "
                        + FactDate.of(record.released()).inWords() + ", as of "
                        + FactDate.of(record.asOf()).inWords() + ", "
                        + record.facts().size() + " facts."));
    }

    private static Value note(AsOf.Note note) {
        return Value.object(
                Member.of("topic", note.topic()),
                Member.of("as_of", note.asOf().toString()),
                Member.of("note", note.note()));
    }

    private static Value withheld(Withheld withheld) {
        return Value.object(
                Member.of("id", withheld.id()),
                Member.of("about", withheld.about()),
                Member.of("reason", withheld.reason()));
    }

    private static Value change(Change change) {
        return Value.object(
                Member.of("version", change.version()),
                Member.of("date", change.date().toString()),
                Member.of("summary", change.summary()));
    }

    private static Column<CaseRecord> field(String name, String type, Function<CaseRecord, Value> value) {
        return new Column<>(name, type, value);
    }
}
