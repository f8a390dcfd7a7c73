package org.onrecord.history;

import java.util.HashMap;
import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.FactDate;
import org.onrecord.model.OverviewSection;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Series;
import org.onrecord.model.Source;
import org.onrecord.model.Withheld;

/** The fields of every entry that is no fact. */
final class EntryParts {
    private EntryParts() {}

    static Parts of(CaseRecord record) {
        var parts = new Parts()
                .text("title", record.title())
                .list("aliases", record.aliases())
                .text("version", record.version())
                .text("updates", record.updates())
                .date("released", FactDate.of(record.released()))
                .date("as_of", FactDate.of(record.asOf()));
        record.asOfNotes()
                .forEach(note -> parts.text(
                        "as_of_notes." + note.topic().key(),
                        note.asOf() + ": " + note.note(),
                        FactDate.of(note.asOf()).inWords() + ". " + note.note()));
        return parts.list("overview", record.overview(), OverviewSection::heading);
    }

    static Parts of(Source source) {
        return new Parts()
                .text("title", source.title())
                .text("publisher", source.publisher())
                .date("published", source.published())
                .text("url", source.url())
                .word("kind", source.kind())
                .text("note", source.note());
    }

    static Parts of(Party party) {
        return new Parts()
                .text("name", party.name())
                .list("aliases", party.aliases())
                .text("role", party.role())
                .text("private", String.valueOf(party.isPrivate()))
                .word("pronouns", party.pronouns());
    }

    static Parts of(Proceeding proceeding) {
        return new Parts().text("label", proceeding.label()).list("aliases", proceeding.aliases());
    }

    static Parts of(Series series) {
        var parts = new Parts()
                .text("title", series.title())
                .text("unit", series.unit())
                .text("geography", series.geography())
                .text("note", series.note())
                .list("breaks", series.breaks(), one -> "after " + one.after().edtf() + ": " + one.note());
        series.points()
                .forEach(point ->
                        parts.text("points." + point.period().edtf(), point.value() + " (" + point.fact() + ")"));
        return parts;
    }

    /** The intervals of a person, each under its status; a second one of that status under {@code status-2}. */
    static Parts of(List<CustodyInterval> intervals) {
        var parts = new Parts();
        var times = new HashMap<String, Integer>();
        for (var interval : intervals) {
            var status = interval.status().key();
            var time = times.merge(status, 1, Integer::sum);
            var field = time == 1 ? status : status + "-" + time;
            var to = interval.to();
            parts.text(
                    field,
                    interval.from().edtf() + "/" + (to == null ? ".." : to.edtf()),
                    "from " + interval.from().inWords() + (to == null ? "" : " to " + to.inWords()));
            parts.list(field + ".facts", interval.facts());
        }
        return parts;
    }

    static Parts of(OverviewSection section) {
        return new Parts().list("facts", section.facts());
    }

    static Parts of(Withheld withheld) {
        return new Parts().text("about", withheld.about()).text("reason", withheld.reason());
    }

    static Parts of(Change change) {
        return new Parts()
                .text("date", change.date().toString())
                .text("summary", change.summary())
                .list("added", change.added())
                .list(
                        "corrected",
                        change.corrected(),
                        one -> one.kind().key() + " " + one.id() + ": " + one.was() + ": " + one.reason())
                .list("withdrawn", change.withdrawn(), one -> one.kind().key() + " " + one.id() + ": " + one.reason());
    }
}
