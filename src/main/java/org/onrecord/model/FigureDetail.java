package org.onrecord.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;

/**
 * A number.
 *
 * @param series id of its series, or null if it stands alone
 * @param value the number, exactly as written
 */
public record FigureDetail(
        @Nullable String series, @Nullable FactDate period, BigDecimal value, String unit) implements Detail {
    public static final FieldTable<FigureDetail> FIELDS = FieldTable.of(
            "detail-figure",
            "Detail of a figure",
            values -> new FigureDetail(
                    values.textOrNull("series"),
                    values.orNull("period", FactDate.class),
                    values.number("value"),
                    values.text("unit")),
            Field.nullable("series", FieldType.Id.unchecked(EntryList.SERIES), FigureDetail::series)
                    .means("Id of the series that has this figure as a point, or null."),
            Field.nullable("period", Plain.DATE, FigureDetail::period).means("The period counted, or null."),
            Field.required("value", Plain.NUMBER, FigureDetail::value).means("The value."),
            Field.required("unit", Plain.TEXT, FigureDetail::unit)
                    .means("Unit of the value.")
                    .searched()
                    .called(""));

    @Override
    public FieldTable<FigureDetail> fields() {
        return FIELDS;
    }
}
