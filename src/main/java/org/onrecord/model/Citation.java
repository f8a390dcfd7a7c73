package org.onrecord.model;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;

public record Citation(String source, @Nullable String locator) {
    public static final FieldTable<Citation> FIELDS = FieldTable.of(
            "",
            "Use of a source",
            values -> new Citation(values.text("source"), values.textOrNull("locator")),
            Field.required("source", FieldType.Id.of(EntryList.SOURCES), Citation::source)
                    .means("Id of the source."),
            Field.nullable("locator", Plain.TEXT, Citation::locator).means("Paragraph or page, or null."));
}
