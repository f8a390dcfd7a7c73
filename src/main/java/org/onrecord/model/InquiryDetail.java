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
            Field.required("title", Plain.TEXT, InquiryDetail::title)
                    .means("Title of the inquiry or of its report.")
                    .searched(),
            Field.nullable("commissioned_by", Plain.TEXT, InquiryDetail::commissionedBy)
                    .means("Person or body that ordered it, or null.")
                    .searched()
                    .called("ordered by"),
            Field.nullable("led_by", Plain.TEXT, InquiryDetail::ledBy)
                    .means("Person or body that led it, or null.")
                    .searched(),
            Field.nullable("ordered", Plain.DATE, InquiryDetail::ordered).means("Date of the order, or null."),
            Field.nullable("reported", Plain.DATE, InquiryDetail::reported).means("Date of the report, or null."),
            Field.nullable("recommendations", Plain.WHOLE_NUMBER, InquiryDetail::recommendations)
                    .means("Number of recommendations, or null."),
            Field.nullable("rating", Plain.TEXT, InquiryDetail::rating)
                    .means("Rating of the inquiry or of its subject, or null.")
                    .searched());

    @Override
    public FieldTable<InquiryDetail> fields() {
        return FIELDS;
    }
}
