package org.onrecord.output.data;

import java.util.List;
import java.util.function.Function;
import org.onrecord.lookup.CountsView;
import org.onrecord.model.AsOfNote;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.Withheld;
import org.onrecord.output.data.Value.Member;

/** The fields of the one row about the record itself, and of counts of its facts. */
final class InfoFields {
    static final List<Field<CaseRecord>> RECORD = List.of(
            field("case", record -> Value.of(record.caseId())),
            field("title", record -> Value.of(record.title())),
            field("aliases", record -> Value.texts(record.aliases())),
            field("version", record -> Value.of(record.version())),
            field("released", record -> Value.of(record.released().toString())),
            field("as_of", record -> Value.of(record.asOf().toString())),
            field("as_of_notes", record -> Value.list(record.asOfNotes(), InfoFields::note)),
            field("facts", record -> Value.number(record.facts().size())),
            field("people", record -> Value.number(record.people().size())),
            field("organisations", record -> Value.number(record.organisations().size())),
            field("sources", record -> Value.number(record.sources().size())),
            field("proceedings", record -> Value.number(record.proceedings().size())),
            field("statuses", record -> Value.number(record.statuses().size())),
            field("series", record -> Value.number(record.series().size())),
            field("withheld", record -> Value.list(record.withheld(), InfoFields::withheld)),
            field("changes", record -> Value.list(record.changes(), InfoFields::change)));

    static final List<Field<CountsView.Count>> COUNTS = List.of(
            new Field<>("key", count -> Value.of(count.key())),
            new Field<>("facts", count -> Value.number(count.facts())));

    private InfoFields() {}

    private static Value note(AsOfNote note) {
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

    private static Field<CaseRecord> field(String name, Function<CaseRecord, Value> value) {
        return new Field<>(name, value);
    }
}
