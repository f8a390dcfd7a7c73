package org.onrecord.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;

/** Figures of one measure over time. */
public record Series(
        String id,
        String title,
        String unit,
        String geography,
        @Nullable String note,
        List<Break> breaks,
        List<Point> points) {
    public static final FieldTable<Series> FIELDS = FieldTable.of(
            "series",
            "Series",
            values -> new Series(
                    values.text("id"),
                    values.text("title"),
                    values.text("unit"),
                    values.text("geography"),
                    values.textOrNull("note"),
                    values.parts("breaks", Break.class),
                    values.parts("points", Point.class)),
            Field.required("id", Plain.OWN_ID, Series::id).means("Id."),
            Field.required("title", Plain.TEXT, Series::title).means("Quantity that is counted."),
            Field.required("unit", Plain.TEXT, Series::unit).means("Unit of the values."),
            Field.required("geography", Plain.TEXT, Series::geography).means("Area that is covered."),
            Field.nullable("note", Text.NOTE, Series::note).means("Null, or caveats for comparing the figures."),
            Field.optional(
                            "breaks",
                            Items.of(new Part(Break.FIELDS))
                                    .notEmpty("the list of breaks is empty", "omit breaks if there are none"),
                            Series::breaks)
                    .means("Changes of definition or collection. Omit it if there are none."),
            Field.required(
                            "points",
                            Items.of(new Part(Point.FIELDS))
                                    .notEmpty("the series has no points", "add one, or remove the series"),
                            Series::points)
                    .means("The points, in order of period."));

    /** Returns the notes of the breaks by the period that they follow. */
    public Map<FactDate, String> notesOfBreaks() {
        return breaks.stream().collect(Collectors.toMap(Break::after, Break::note, (one, other) -> one + " " + other));
    }

    /**
     * A change of definition or collection: points up to and including a period are not comparable with later ones.
     *
     * @param after period of the last point before the change
     */
    public record Break(FactDate after, String note) {
        public static final FieldTable<Break> FIELDS = FieldTable.of(
                "",
                "Break",
                values -> new Break(values.get("after", FactDate.class), values.text("note")),
                Field.required("after", Plain.DATE, Break::after)
                        .means(
                                "Period of a point, never of the last: points up to and including it must not be compared with those that follow."),
                Field.required("note", Text.NOTE, Break::note).means("The change."));
    }

    public record Point(FactDate period, BigDecimal value, String fact) {
        public static final FieldTable<Point> FIELDS = FieldTable.of(
                "",
                "Point",
                values -> new Point(values.get("period", FactDate.class), values.number("value"), values.text("fact")),
                Field.required("period", Plain.DATE, Point::period).means("The period, as in the fact."),
                Field.required("value", Plain.NUMBER, Point::value).means("The value, as in the fact."),
                Field.required("fact", FieldType.Id.of(EntryList.FACTS), Point::fact)
                        .means("Id of the fact."));
    }
}
