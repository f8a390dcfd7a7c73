package org.onrecord.history;

import java.util.HashMap;
import java.util.List;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.OverviewSection;
import org.onrecord.model.Series;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.FieldTable;

/** The fields of entries, as texts to compare. */
final class EntryParts {
    private EntryParts() {}

    static Parts of(CaseRecord record) {
        var parts = new Parts()
                .text("title", record.title())
                .list("aliases", record.aliases())
                .text("version", record.version())
                .text("updates", record.updates())
                .text("editor", record.editor())
                .text("licence", record.licence())
                .date("released", FactDate.of(record.released()))
                .date("as_of", FactDate.of(record.asOf()));
        record.asOfNotes()
                .forEach(note -> parts.text(
                        "as_of_notes." + note.topic(),
                        note.asOf() + ": " + note.note(),
                        FactDate.of(note.asOf()).inWords() + ". " + note.note()));
        parts.list("topics", List.copyOf(record.listedTopics().values()), topic -> topic.id() + ": " + topic.name());
        return parts.list("overview", record.overview(), OverviewSection::heading)
                .list("milestones", record.listedMilestones());
    }

    static Parts of(Fact fact) {
        var parts = of(Fact.FIELDS, fact);
        return fact.detail() == null
                ? parts
                : parts.add("detail.", fact.detail().filled());
    }

    static Parts of(Series series) {
        var parts = of(Series.FIELDS, series);
        series.points()
                .forEach(point ->
                        parts.text("points." + point.period().edtf(), point.value() + " (" + point.fact() + ")"));
        return parts;
    }

    /** Returns the fields of a brief, with its summary as one text. */
    static Parts of(Brief brief) {
        var parts = of(Brief.FIELDS, brief).text("summary", brief.summaryText());
        return parts.list("summary.facts", brief.summary(), sentence -> String.join(", ", sentence.facts()));
    }

    /** Returns the intervals of a person under their statuses; a repeated status becomes {@code status-2}. */
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

    static <E> Parts of(FieldTable<E> table, E entry) {
        return new Parts().add("", table.filled(entry));
    }
}
