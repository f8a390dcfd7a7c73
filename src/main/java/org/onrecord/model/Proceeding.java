package org.onrecord.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;

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
                    "What people type for it. A name shared with another proceeding finds both."),
            Field.optional(
                    "forum",
                    Word.of("forum", Forum.values()),
                    Proceeding::forum,
                    "The kind of body before which it is."));

    /** Returns the aliases that a text contains, ignoring case. */
    public Stream<String> aliasesIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return aliases.stream().filter(alias -> lower.contains(alias.toLowerCase(Locale.ROOT)));
    }
}
