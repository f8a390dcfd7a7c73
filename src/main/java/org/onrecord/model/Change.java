package org.onrecord.model;

import java.time.LocalDate;
import java.util.List;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.model.field.FieldType.Word;

/** The changes made by one version of the record. */
public record Change(
        String version,
        LocalDate date,
        String summary,
        List<String> added,
        List<Correction> corrected,
        List<Withdrawal> withdrawn) {
    public static final FieldTable<Change> FIELDS = FieldTable.of(
            "change",
            "Change",
            values -> new Change(
                    values.text("version"),
                    values.day("date"),
                    values.text("summary"),
                    values.texts("added"),
                    values.parts("corrected", Correction.class),
                    values.parts("withdrawn", Withdrawal.class)),
            Field.required("version", Plain.TEXT, Change::version, "The version that the change led to."),
            Field.required("date", Plain.DAY, Change::date, "Day of that version."),
            Field.required("summary", Text.NOTE, Change::summary, "What changed, in a sentence or two."),
            Field.required("added", Items.of(Plain.ANY_ID), Change::added, "Ids of added facts."),
            Field.required(
                    "corrected", Items.of(new Part(Correction.FIELDS)), Change::corrected, "What was corrected."),
            Field.required(
                    "withdrawn",
                    Items.of(new Part(Withdrawal.FIELDS)),
                    Change::withdrawn,
                    "What was withdrawn. The id is never used again."));

    /**
     * A corrected entry.
     *
     * @param was the text before the correction
     */
    public record Correction(ChangeKind kind, String id, String was, String reason) {
        public static final FieldTable<Correction> FIELDS = FieldTable.of(
                "",
                "Correction",
                values -> new Correction(
                        values.get("kind", ChangeKind.class),
                        values.text("id"),
                        values.text("was"),
                        values.text("reason")),
                Field.required(
                        "kind",
                        Word.of("change-kind", ChangeKind.values()),
                        Correction::kind,
                        "What the id belongs to."),
                Field.required(
                        "id",
                        Plain.ANY_ID,
                        Correction::id,
                        "Id of what was corrected; for a status, the id of the person."),
                Field.required("was", Text.NOTE, Correction::was, "What stood before, in words that can be compared."),
                Field.required("reason", Text.NOTE, Correction::reason, "Why it was changed."));
    }

    /**
     * An entry removed from the record.
     *
     * @param id its id, which is never used again
     */
    public record Withdrawal(ChangeKind kind, String id, String reason) {
        public static final FieldTable<Withdrawal> FIELDS = FieldTable.of(
                "",
                "Withdrawal",
                values ->
                        new Withdrawal(values.get("kind", ChangeKind.class), values.text("id"), values.text("reason")),
                Field.required(
                        "kind",
                        Word.of("change-kind", ChangeKind.values()),
                        Withdrawal::kind,
                        "What the id belongs to."),
                Field.required("id", Plain.ANY_ID, Withdrawal::id, "Id of what was withdrawn."),
                Field.required("reason", Text.NOTE, Withdrawal::reason, "Why it was withdrawn."));
    }
}
