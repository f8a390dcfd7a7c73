package org.onrecord.model;

import java.time.LocalDate;
import org.onrecord.model.FieldType.Plain;

/**
 * How far the record reaches in one topic, where that differs from the whole.
 *
 * @param topic id of the topic
 * @param asOf the last day it reaches
 * @param note what that means
 */
public record AsOfNote(String topic, LocalDate asOf, String note) {
    /** Its fields. */
    public static final FieldTable<AsOfNote> FIELDS = FieldTable.of(
            "",
            "Reach of a topic",
            values -> new AsOfNote(values.text("topic"), values.day("as_of"), values.text("note")),
            Field.required("topic", Plain.TOPIC, AsOfNote::topic, "Id of the topic."),
            Field.required("as_of", Plain.DAY, AsOfNote::asOf, "How far the topic reaches. Not after released."),
            Field.required("note", Plain.TEXT, AsOfNote::note, "What a reader must know about that reach."));
}
