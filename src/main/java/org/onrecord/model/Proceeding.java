package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.Keyword;

/** A trial, appeal, tribunal or review that outcome facts belong to. */
public record Proceeding(
        String id,
        String label,
        List<String> aliases,
        @Nullable Forum forum) {
    public static final FieldTable<Proceeding> FIELDS = FieldTable.of(
            "proceeding",
            "Proceeding",
            values -> new Proceeding(
                    values.text("id"),
                    values.text("label"),
                    values.texts("aliases"),
                    values.orNull("forum", Forum.class)),
            Field.required("id", Plain.OWN_ID, Proceeding::id)
                    .means("Id of the proceeding; not that of a person or organisation."),
            Field.required("label", Plain.TEXT, Proceeding::label).means("Name of the proceeding in answers."),
            Field.required("aliases", Items.of(Plain.TEXT), Proceeding::aliases)
                    .means("Other names, as people type them. A name shared with another proceeding finds both."),
            Field.optional("forum", Word.of("forum", Forum.values()), Proceeding::forum)
                    .means("Kind of body that hears it."));

    /** The kind of body that hears a proceeding. */
    public enum Forum implements Keyword {
        CRIMINAL,
        CIVIL,
        EMPLOYMENT,
        REGULATOR,
        INQUEST,
        PAROLE,
        PUBLIC_INQUIRY,
        PARLIAMENT,
        COMMISSION,
        FOREIGN_COURT;

        @Override
        public String toString() {
            return key();
        }
    }
}
