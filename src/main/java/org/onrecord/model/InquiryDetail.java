package org.onrecord.model;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Plain;

/** A review, inspection or inquiry. */
public record InquiryDetail(
        String title,
        @Nullable String commissionedBy,
        @Nullable String ledBy,
        @Nullable FactDate ordered,
        @Nullable FactDate reported,
        @Nullable Integer recommendations,
        @Nullable String rating)
        implements Detail {
    public static final FieldTable<InquiryDetail> FIELDS = FieldTable.of(
            "detail-inquiry",
            "Detail of an inquiry",
            values -> new InquiryDetail(
                    values.text("title"),
                    values.textOrNull("commissioned_by"),
                    values.textOrNull("led_by"),
                    values.orNull("ordered", FactDate.class),
                    values.orNull("reported", FactDate.class),
                    values.orNull("recommendations", Integer.class),
                    values.textOrNull("rating")),
            Field.required("title", Plain.TEXT, InquiryDetail::title, "Title of the inquiry or of its report.")
                    .searched(),
            Field.nullable("commissioned_by", Plain.TEXT, InquiryDetail::commissionedBy, "Who ordered it, or null.")
                    .searched()
                    .called("ordered by"),
            Field.nullable("led_by", Plain.TEXT, InquiryDetail::ledBy, "Who led it, or null.")
                    .searched(),
            Field.nullable("ordered", Plain.DATE, InquiryDetail::ordered, "When it was ordered, or null."),
            Field.nullable("reported", Plain.DATE, InquiryDetail::reported, "When it reported, or null."),
            Field.nullable(
                    "recommendations",
                    Plain.WHOLE_NUMBER,
                    InquiryDetail::recommendations,
                    "Number of recommendations, or null."),
            Field.nullable(
                            "rating",
                            Plain.TEXT,
                            InquiryDetail::rating,
                            "Rating of the inquiry or of what it looked at, or null.")
                    .searched());

    @Override
    public FieldTable<InquiryDetail> fields() {
        return FIELDS;
    }
}
