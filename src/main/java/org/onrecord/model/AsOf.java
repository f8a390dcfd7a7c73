package org.onrecord.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    /** The day as a sentence, and the note. */
    public String sentence() {
        var sentence = "As of " + FactDate.of(day).inWords() + ".";
        return note == null ? sentence : sentence + " " + note;
    }
}
