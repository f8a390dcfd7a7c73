package org.onrecord.model;

import java.util.List;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;

/** A matter that the record leaves out on purpose. */
public record Withheld(String id, String about, String reason, List<String> asked) {
    public static final FieldTable<Withheld> FIELDS = FieldTable.of(
            "withheld",
            "Withheld",
            values ->
                    new Withheld(values.text("id"), values.text("about"), values.text("reason"), values.texts("asked")),
            Field.required("id", Plain.OWN_ID, Withheld::id).means("Id."),
            Field.required("about", Plain.TEXT, Withheld::about).means("The withheld matter."),
            Field.required("reason", Text.NOTE, Withheld::reason).means("The reason."),
            Field.optional(
                            "asked",
                            Items.distinct(Text.QUESTION)
                                    .notEmpty("there is no question in the list", "omit asked if there are none"),
                            Withheld::asked)
                    .means(
                            "Questions about it, without any of the withheld content. Used for matching only, never printed."));
}
