package org.onrecord.model;

import org.onrecord.model.FieldType.Plain;
import org.onrecord.model.FieldType.Word;

/**
 * Something that was taken out of the record.
 *
 * @param kind what sort of entry
 * @param id its id, never used again
 * @param reason why it was taken out
 */
public record Withdrawal(ChangeKind kind, String id, String reason) {
    /** Its fields. */
    public static final FieldTable<Withdrawal> FIELDS = FieldTable.of(
            "",
            "Withdrawal",
            values -> new Withdrawal(values.get("kind", ChangeKind.class), values.text("id"), values.text("reason")),
            Field.required("kind", Word.of(ChangeKind.values()), Withdrawal::kind, "What the id belongs to."),
            Field.required("id", Plain.ANY_ID, Withdrawal::id, "Id of what was withdrawn."),
            Field.required("reason", Plain.TEXT, Withdrawal::reason, "Why it was withdrawn."));
}
