package org.onrecord.model;

import org.onrecord.model.FieldType.Plain;

/**
 * Something the record leaves out on purpose.
 *
 * @param id stable id, kebab-case
 * @param about what is left out
 * @param reason why
 */
public record Withheld(String id, String about, String reason) {
    /** Its fields. */
    public static final FieldTable<Withheld> FIELDS = FieldTable.of(
            "withheld",
            "Withheld",
            values -> new Withheld(values.text("id"), values.text("about"), values.text("reason")),
            Field.required("id", Plain.OWN_ID, Withheld::id, "Id."),
            Field.required("about", Plain.TEXT, Withheld::about, "What is withheld."),
            Field.required("reason", Plain.TEXT, Withheld::reason, "Why."));
}
