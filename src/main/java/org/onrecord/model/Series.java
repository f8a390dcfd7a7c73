package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.FieldType.Items;
import org.onrecord.model.FieldType.Part;
import org.onrecord.model.FieldType.Plain;

/**
 * Figures of one measure over time.
 *
 * @param id stable id, kebab-case
 * @param title what is measured
 * @param unit what is counted
 * @param geography where
 * @param note its caveats, or null
 * @param breaks changes of definition across which points must not be compared; often empty
 * @param points the figures in order of time
 */
public record Series(
        String id,
        String title,
        String unit,
        String geography,
        @Nullable String note,
        List<SeriesBreak> breaks,
        List<SeriesPoint> points) {
    /** Its fields. */
    public static final FieldTable<Series> FIELDS = FieldTable.of(
            "series",
            "Series",
            values -> new Series(
                    values.text("id"),
                    values.text("title"),
                    values.text("unit"),
                    values.text("geography"),
                    values.textOrNull("note"),
                    values.parts("breaks", SeriesBreak.class),
                    values.parts("points", SeriesPoint.class)),
            Field.required("id", Plain.OWN_ID, Series::id, "Id."),
            Field.required("title", Plain.TEXT, Series::title, "What is counted."),
            Field.required("unit", Plain.TEXT, Series::unit, "Unit of the values."),
            Field.required("geography", Plain.TEXT, Series::geography, "The area counted."),
            Field.nullable(
                    "note", Plain.TEXT, Series::note, "Null, or what must be known before figures are compared."),
            Field.optional(
                    "breaks",
                    Items.of(new Part(SeriesBreak.FIELDS))
                            .notEmpty("the list of breaks is empty", "leave out breaks if there are none"),
                    Series::breaks,
                    "Changes of definition or collection. Left out when there is none."),
            Field.required(
                    "points",
                    Items.of(new Part(SeriesPoint.FIELDS))
                            .notEmpty("the series has no points", "add one, or remove the series"),
                    Series::points,
                    "The points, in order of period."));
}
