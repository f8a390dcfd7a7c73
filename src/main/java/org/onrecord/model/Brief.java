package org.onrecord.model;

import java.util.List;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;

/** The facts that answer a broad question, in reading order. */
public record Brief(String id, String heading, List<String> asked, List<String> facts, List<String> people) {
    public static final FieldTable<Brief> FIELDS = FieldTable.of(
            "brief",
            "Brief",
            values -> new Brief(
                    values.text("id"),
                    values.text("heading"),
                    values.texts("asked"),
                    values.texts("facts"),
                    values.texts("people")),
            Field.required("id", Plain.OWN_ID, Brief::id, "Id."),
            Field.required("heading", Plain.TEXT, Brief::heading, "The heading."),
            Field.required(
                    "asked",
                    Items.distinct(Text.QUESTION),
                    Brief::asked,
                    "Questions that the brief answers. Used for matching only, never printed."),
            Field.required(
                    "facts",
                    Items.distinct(FieldType.Id.of(EntryList.FACTS))
                            .notEmpty("there is no fact in this brief", "add one, or remove the brief"),
                    Brief::facts,
                    "Ids of its facts, in reading order. Fair to living people: a charge appears with its outcome."),
            Field.required(
                    "people",
                    Items.distinct(FieldType.Id.of(EntryList.PEOPLE)),
                    Brief::people,
                    "Ids of the people it is about, none of them private; empty if it is not about particular people."));
}
