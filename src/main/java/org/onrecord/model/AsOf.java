package org.onrecord.model;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;

/**
 * How far a record reaches in a topic.
 *
 * @param day the last day
 * @param note what that means, or null when the record says nothing about it
 */
public record AsOf(LocalDate day, @Nullable String note) {

    /** How far a record reaches in a topic; as a whole, where the topic is null. */
    public static AsOf of(CaseRecord record, @Nullable String topic) {
        if (topic == null) {
            return new AsOf(record.asOf(), null);
        }
        for (var note : record.asOfNotes()) {
            if (note.topic().equals(topic)) {
                return new AsOf(record.asOf(topic), note.note());
            }
        }
        return new AsOf(record.asOf(topic), null);
    }

    /**
     * How far a record reaches in a topic for one person: without the sentences of the note that name somebody else who
     * has a custody history.
     *
     * @param person their id, or null for everybody
     */
    public static AsOf of(CaseRecord record, @Nullable String topic, @Nullable String person) {
        var whole = of(record, topic);
        if (person == null || whole.note == null) {
            return whole;
        }
        var others = record.statuses().stream()
                .map(CustodyInterval::person)
                .filter(other -> !other.equals(person))
                .map(record::nameOf)
                .collect(Collectors.toSet());
        var own = Stream.of(whole.note.split("(?<=\\.) (?=\\p{Lu})", -1))
                .filter(sentence -> others.stream().noneMatch(sentence::contains))
                .collect(Collectors.joining(" "));
        return new AsOf(whole.day, own.isEmpty() ? null : own);
    }

    /** The day as a sentence, and the note. */
    public String sentence() {
        var sentence = "As of " + FactDate.of(day).inWords() + ".";
        return note == null ? sentence : sentence + " " + note;
    }

    /**
     * How far the record reaches in one topic, where that differs from the whole.
     *
     * @param topic id of the topic
     * @param asOf the last day it reaches
     * @param note what that means
     */
    public record Note(String topic, LocalDate asOf, String note) {
        /** Its fields. */
        public static final FieldTable<Note> FIELDS = FieldTable.of(
                "",
                "Reach of a topic",
                values -> new Note(values.text("topic"), values.day("as_of"), values.text("note")),
                Field.required("topic", Plain.TOPIC, Note::topic, "Id of the topic."),
                Field.required("as_of", Plain.DAY, Note::asOf, "How far the topic reaches. Not after released."),
                Field.required("note", Text.NOTE, Note::note, "What a reader must know about that reach."));
    }
}
