package org.onrecord.model;

import org.onrecord.model.FieldType.Plain;
import org.onrecord.model.FieldType.Word;

/**
 * Something that was put right.
 *
 * @param kind what sort of entry
 * @param id its id
 * @param was what stood before
 * @param reason why it was changed
 */
public record Correction(ChangeKind kind, String id, String was, String reason) {
    /** Its fields. */
    public static final FieldTable<Correction> FIELDS = FieldTable.of(
            "",
            "Correction",
            values -> new Correction(
                    values.get("kind", ChangeKind.class), values.text("id"), values.text("was"), values.text("reason")),
            Field.required("kind", Word.of(ChangeKind.values()), Correction::kind, "What the id belongs to."),
            Field.required(
                    "id",
                    Plain.ANY_ID,
                    Correction::id,
                    "Id of what was corrected; for a status, the id of the person."),
            Field.required("was", Plain.TEXT, Correction::was, "What stood before, in words that can be compared."),
            Field.required("reason", Plain.TEXT, Correction::reason, "Why it was changed."));
}
