package org.onrecord.model;

import org.onrecord.model.FieldType.Plain;

/**
 * A change of definition or collection: points up to and including a period are not comparable with later ones.
 *
 * @param after period of the last point before the change
 * @param note what changed
 */
public record SeriesBreak(FactDate after, String note) {
    /** Its fields. */
    public static final FieldTable<SeriesBreak> FIELDS = FieldTable.of(
            "",
            "Break",
            values -> new SeriesBreak(values.date("after"), values.text("note")),
            Field.required(
                    "after",
                    Plain.DATE,
                    SeriesBreak::after,
                    "Period of a point, never of the last: points up to and including it must not be compared with those that follow."),
            Field.required("note", Plain.TEXT, SeriesBreak::note, "What changed."));
}
