package org.onrecord.model;

import java.util.List;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;

/** A matter that readers ask about and the record looked for without finding it. */
public record OpenQuestion(String id, String about, String text, List<String> asked, List<String> facts) {
    public static final FieldTable<OpenQuestion> FIELDS = FieldTable.of(
            "open",
            "Open question",
            values -> new OpenQuestion(
                    values.text("id"),
                    values.text("about"),
                    values.text("text"),
                    values.texts("asked"),
                    values.texts("facts")),
            Field.required("id", Plain.OWN_ID, OpenQuestion::id).means("Id. No other entry has it."),
            Field.required("about", Plain.TEXT, OpenQuestion::about).means("The matter, as a heading."),
            Field.required("text", Plain.TEXT, OpenQuestion::text)
                    .means(
                            "The answer, at most 60 words: the matter is not on record, and the nearest that is. It does not"
                                    + " begin with yes or no."),
            Field.optional(
                            "asked",
                            Items.distinct(Text.QUESTION)
                                    .notEmpty("there is no question in the list", "omit asked if there are none"),
                            OpenQuestion::asked)
                    .means("Questions about it. Used for matching only, never printed."),
            Field.required(
                            "facts",
                            Items.distinct(FieldType.Id.of(EntryList.FACTS))
                                    .notEmpty("there is no fact in this entry", "name the nearest facts on record"),
                            OpenQuestion::facts)
                    .means("Ids of the nearest facts, which the text rests on."));
}
