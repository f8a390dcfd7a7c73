package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.FieldValues;
import org.onrecord.model.field.Keyword;

/**
 * A person, body or thing that the record mentions.
 *
 * @param isPrivate whether they are in the record only for acts in office, with no page of their own
 * @param pronouns their pronouns, or null if the file does not say
 */
public record Party(
        String id,
        PartyType type,
        String name,
        List<String> aliases,
        String role,
        boolean isPrivate,
        @Nullable Pronouns pronouns) {
    public static final FieldTable<Party> PEOPLE = fields(PartyType.PERSON);

    public static final FieldTable<Party> ORGANISATIONS = fields(PartyType.ORGANISATION);

    /** Things have neither an office nor pronouns. */
    public static final FieldTable<Party> THINGS = FieldTable.of(
            "thing",
            "Thing",
            values -> party(values, PartyType.THING),
            PEOPLE.fields().stream()
                    .filter(field ->
                            !field.key().equals("private") && !field.key().equals("pronouns"))
                    .toList());

    private static Party party(FieldValues values, PartyType type) {
        return new Party(
                values.text("id"),
                type,
                values.text("name"),
                values.texts("aliases"),
                values.text("role"),
                type != PartyType.THING && values.get("private", Boolean.class),
                type == PartyType.THING ? null : values.orNull("pronouns", Pronouns.class));
    }

    private static FieldTable<Party> fields(PartyType type) {
        return FieldTable.of(
                "party",
                "Person or organisation",
                values -> party(values, type),
                Field.required("id", Plain.OWN_ID, Party::id).means("Id."),
                Field.required("name", Plain.TEXT, Party::name).means("Name, as printed in answers."),
                Field.required("aliases", Items.distinct(Plain.TEXT), Party::aliases)
                        .means("Other names, spellings and descriptions that people type."),
                Field.required("role", Plain.TEXT, Party::role).means("Role in the record, as a short phrase."),
                Field.required("private", Plain.FLAG, Party::isPrivate)
                        .means(
                                "True for a person who is in the record only for acts in office: no page, listing or index entry of their own."),
                Field.optional("pronouns", Word.of("pronouns", Pronouns.values()), Party::pronouns)
                        .means("Set only if the sources make it certain; never guessed from a first name."));
    }

    /** Returns a sentence with the name and the role. */
    public String sentence() {
        return name + ": " + role + ".";
    }

    /** The pronouns used for a person. */
    public enum Pronouns implements Keyword {
        SHE,
        HE,
        THEY
    }
}
