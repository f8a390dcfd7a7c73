package org.onrecord.model;

import java.util.List;
import org.onrecord.model.FieldType.Items;
import org.onrecord.model.FieldType.Plain;

/**
 * A trial, appeal, tribunal or review that outcome facts belong to.
 *
 * @param id stable id, kebab-case
 * @param label what to call it
 * @param aliases other names people use for it
 */
public record Proceeding(String id, String label, List<String> aliases) {
    /** Its fields. */
    public static final FieldTable<Proceeding> FIELDS = FieldTable.of(
            "proceeding",
            "Proceeding",
            values -> new Proceeding(values.text("id"), values.text("label"), values.texts("aliases")),
            Field.required(
                    "id",
                    Plain.OWN_ID,
                    Proceeding::id,
                    "Id of the proceeding. No id of a person or of an organisation."),
            Field.required("label", Plain.TEXT, Proceeding::label, "What the proceeding is called in answers."),
            Field.required(
                    "aliases",
                    Items.of(Plain.TEXT),
                    Proceeding::aliases,
                    "What people type for it. A name shared with another proceeding finds both."));
}
