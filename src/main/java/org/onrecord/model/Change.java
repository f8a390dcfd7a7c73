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
            Field.required("version", Plain.TEXT, Change::version).means("Version that made the changes."),
            Field.required("date", Plain.DAY, Change::date).means("Release day of that version."),
            Field.required("summary", Text.NOTE, Change::summary)
                    .means("Summary of the changes, in one or two sentences."),
            Field.required("added", Items.of(Plain.ANY_ID), Change::added).means("Ids of added facts."),
            Field.required("corrected", Items.of(new Part(Correction.FIELDS)), Change::corrected)
                    .means("Corrected entries."),
            Field.required("withdrawn", Items.of(new Part(Withdrawal.FIELDS)), Change::withdrawn)
                    .means("Withdrawn entries. Their ids are never used again."));

    public boolean addsOrWithdraws() {
        return !added.isEmpty() || withdrawn.stream().anyMatch(withdrawal -> withdrawal.kind() == ChangeKind.FACT);
    }

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
                Field.required("kind", Word.of("change-kind", ChangeKind.values()), Correction::kind)
                        .means("Kind of the entry."),
                Field.required("id", Plain.ANY_ID, Correction::id)
                        .means("Id of the corrected entry; for a status, the id of the person."),
                Field.required("was", Text.NOTE, Correction::was)
                        .means("Previous content, in words that can be compared."),
                Field.required("reason", Text.NOTE, Correction::reason).means("Reason for the correction."));
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
                Field.required("kind", Word.of("change-kind", ChangeKind.values()), Withdrawal::kind)
                        .means("Kind of the entry."),
                Field.required("id", Plain.ANY_ID, Withdrawal::id).means("Id of the withdrawn entry."),
                Field.required("reason", Text.NOTE, Withdrawal::reason).means("Reason for the withdrawal."));
    }
}
