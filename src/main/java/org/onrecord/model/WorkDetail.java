package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;

/** A book, article, film or programme. */
public record WorkDetail(
        String title,
        List<String> authors,
        WorkForm form,
        @Nullable FactDate year) implements Detail {
    public static final FieldTable<WorkDetail> FIELDS = FieldTable.of(
            "detail-work",
            "Detail of a work",
            values -> new WorkDetail(
                    values.text("title"),
                    values.texts("authors"),
                    values.get("form", WorkForm.class),
                    values.orNull("year", FactDate.class)),
            Field.required("title", Plain.TEXT, WorkDetail::title)
                    .means("Title.")
                    .searched(),
            Field.required("authors", Items.of(Plain.TEXT), WorkDetail::authors)
                    .means("Authors or makers, as credited.")
                    .searched(),
            Field.required("form", Word.of("work-form", WorkForm.values()), WorkDetail::form)
                    .means("Kind of work.")
                    .searched(),
            Field.nullable("year", Plain.YEAR, WorkDetail::year).means("Year, or null."));

    @Override
    public FieldTable<WorkDetail> fields() {
        return FIELDS;
    }
}
