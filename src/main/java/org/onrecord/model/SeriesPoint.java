package org.onrecord.model;

import java.math.BigDecimal;
import org.onrecord.model.FieldType.Plain;

/**
 * One figure of a series.
 *
 * @param period the time it is about
 * @param value the number
 * @param fact id of the fact that states it
 */
public record SeriesPoint(FactDate period, BigDecimal value, String fact) {
    /** Its fields. */
    public static final FieldTable<SeriesPoint> FIELDS = FieldTable.of(
            "",
            "Point",
            values -> new SeriesPoint(values.date("period"), values.number("value"), values.text("fact")),
            Field.required("period", Plain.DATE, SeriesPoint::period, "The period, as in the fact."),
            Field.required("value", Plain.NUMBER, SeriesPoint::value, "The value, as in the fact."),
            Field.required("fact", FieldType.Id.of(EntryList.FACTS), SeriesPoint::fact, "Id of the fact."));
}
