package org.onrecord.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.Citation;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.OverviewSection;
import org.onrecord.model.Series;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldTable.Filled;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.Keyword;

/** The fields of one entry as texts to compare, in the order of the format; made only for entries that differ. */
final class EntryFields {
    static final EntryFields NONE = new EntryFields();

    private final SequencedMap<String, Text> fields = new LinkedHashMap<>();

    private EntryFields() {}

    /**
     * The value of a field.
     *
     * @param items its text, or the items of a list; empty for nothing
     * @param spoken its text for people; null for nothing
     */
    private record Text(
            List<String> items, boolean isList, @Nullable String spoken) {
        static final Text NOTHING = new Text(List.of(), false, null);

        List<String> without(Text other) {
            var known = new HashSet<>(other.items);
            return items.stream().filter(item -> !known.contains(item)).toList();
        }
    }

    static <E> EntryFields of(FieldTable<E> table, E entry) {
        return new EntryFields().add("", table.filled(entry));
    }

    /** Returns the fields of the record itself, without the lists whose entries are compared one by one. */
    static EntryFields of(CaseRecord record) {
        var fields = new EntryFields()
                .text("title", record.title())
                .text("about", record.about())
                .list("vocabularies", record.vocabularies())
                .text("help", record.help())
                .list("aliases", record.aliases())
                .text("version", record.version())
                .text("updates", record.updates())
                .text("editor", record.editor())
                .text("licence", record.licence())
                .text("contact", record.contact())
                .text(
                        "language",
                        record.language() == null ? null : record.language().key())
                .date("released", FactDate.of(record.released()))
                .date("as_of", FactDate.of(record.asOf()));
        record.asOfNotes()
                .forEach(note -> fields.text(
                        "as_of_notes." + note.topic(),
                        note.asOf() + ": " + note.note(),
                        FactDate.of(note.asOf()).inWords() + ". " + note.note()));
        return fields.list("topics", record.listedTopics().values(), topic -> topic.id() + ": " + topic.name())
                .list("overview", record.listedOverview(), OverviewSection::heading)
                .list("milestones", record.listedMilestones())
                .list("most_asked", record.listedMostAsked());
    }

    static EntryFields of(Fact fact) {
        var fields = of(Fact.FIELDS, fact);
        return fact.detail() == null
                ? fields
                : fields.add("detail.", fact.detail().filled());
    }

    static EntryFields of(Series series) {
        var fields = of(Series.FIELDS, series);
        series.points()
                .forEach(point ->
                        fields.text("points." + point.period().edtf(), point.value() + " (" + point.fact() + ")"));
        return fields;
    }

    /** Returns the fields of a brief, with its summary as one text. */
    static EntryFields of(Brief brief) {
        return of(Brief.FIELDS, brief)
                .text("summary", brief.summaryText())
                .list("summary.facts", brief.summary(), sentence -> String.join(", ", sentence.facts()));
    }

    /** Returns the intervals of a person under their statuses; a repeated status becomes {@code status-2}. */
    static EntryFields of(List<CustodyInterval> intervals) {
        var fields = new EntryFields();
        var times = new HashMap<String, Integer>();
        for (var interval : intervals) {
            var status = interval.status().key();
            var time = times.merge(status, 1, Integer::sum);
            var field = time == 1 ? status : status + "-" + time;
            var to = interval.to();
            fields.text(
                            field,
                            interval.from().edtf() + "/" + (to == null ? ".." : to.edtf()),
                            "from " + interval.from().inWords() + (to == null ? "" : " to " + to.inWords()))
                    .list(field + ".facts", interval.facts());
        }
        return fields;
    }

    /** Adds the fields of an entry, without its id and the fields that are compared separately. */
    private EntryFields add(String prefix, List<Filled> filled) {
        for (var one : filled) {
            var field = one.field();
            if (field.type() != Plain.OWN_ID && field.type() != Plain.DETAIL && !isOfPoints(field)) {
                add(prefix + field.key(), field.type(), one.value());
            }
        }
        return this;
    }

    private static boolean isOfPoints(Field<?> field) {
        return field.type() instanceof Items list && list.item().equals(new FieldType.Part(Series.Point.FIELDS));
    }

    private EntryFields add(String field, FieldType type, @Nullable Object value) {
        return switch (value) {
            case null -> text(field, null);
            case Keyword word -> text(field, word.key(), word.words());
            case FactDate date -> date(field, date);
            case List<?> list -> list(field, list, EntryFields::item);
            case String topic when type == Plain.TOPIC -> text(field, topic, topic.replace('-', ' '));
            default -> text(field, value.toString());
        };
    }

    private static String item(Object item) {
        return switch (item) {
            case Citation one -> one.locator() == null ? one.source() : one.source() + ", " + one.locator();
            case Series.Break one -> "after " + one.after().edtf() + ": " + one.note();
            case Change.Correction one -> one.kind().key() + " " + one.id() + ": " + one.was() + ": " + one.reason();
            case Change.Withdrawal one -> one.kind().key() + " " + one.id() + ": " + one.reason();
            default -> item.toString();
        };
    }

    private EntryFields date(String field, FactDate date) {
        return text(field, date.edtf(), date.inWords());
    }

    private EntryFields text(String field, @Nullable String text) {
        return text(field, text, text);
    }

    private EntryFields text(String field, @Nullable String text, @Nullable String spoken) {
        fields.put(field, text == null ? Text.NOTHING : new Text(List.of(text), false, spoken));
        return this;
    }

    private EntryFields list(String field, List<String> items) {
        return list(field, items, item -> item);
    }

    private <T> EntryFields list(String field, Collection<T> items, Function<? super T, String> text) {
        var texts = items.stream().map(text).toList();
        fields.put(field, new Text(texts, true, joined(texts)));
        return this;
    }

    private static @Nullable String joined(List<String> items) {
        return items.isEmpty() ? null : String.join("; ", items);
    }

    /** Returns the fields that differ in a later version of the entry, those that it had before first. */
    List<FieldChange> changes(EntryFields later) {
        var keys = new LinkedHashSet<>(fields.keySet());
        keys.addAll(later.fields.keySet());
        var changes = new ArrayList<FieldChange>();
        for (var key : keys) {
            var was = fields.getOrDefault(key, Text.NOTHING);
            var is = later.fields.getOrDefault(key, Text.NOTHING);
            if (!was.items.equals(is.items)) {
                var isList = was.isList || is.isList;
                changes.add(new FieldChange(
                        key,
                        joined(was.items),
                        joined(is.items),
                        was.spoken,
                        is.spoken,
                        isList ? was.without(is) : List.of(),
                        isList ? is.without(was) : List.of()));
            }
        }
        return List.copyOf(changes);
    }
}
