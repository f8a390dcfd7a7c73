package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;

/**
 * The answer to a question: a summary, and the facts in reading order.
 *
 * @param topic the topic that lists it, or null
 * @param summary the sentences that answer the question at once; may be empty
 */
public record Brief(
        String id,
        String heading,
        @Nullable String topic,
        List<String> asked,
        List<SummarySentence> summary,
        List<String> facts,
        List<String> people) {
    public static final FieldTable<Brief> FIELDS = FieldTable.of(
            "brief",
            "Brief",
            values -> new Brief(
                    values.text("id"),
                    values.text("heading"),
                    values.textOrNull("topic"),
                    values.texts("asked"),
                    values.parts("summary", SummarySentence.class),
                    values.texts("facts"),
                    values.texts("people")),
            Field.required("id", Plain.OWN_ID, Brief::id).means("Id."),
            Field.required("heading", Plain.TEXT, Brief::heading).means("The heading."),
            Field.optional("topic", Plain.TOPIC, Brief::topic).means("Id of the topic that lists it, if any."),
            Field.required("asked", Items.distinct(Text.QUESTION), Brief::asked)
                    .means("Questions that the brief answers. Used for matching only, never printed."),
            Field.optional(
                            "summary",
                            Items.of(new Part(SummarySentence.FIELDS))
                                    .notEmpty("there is no sentence in the summary", "add one, or omit summary"),
                            Brief::summary)
                    .means(
                            "The answer in one to three sentences, at most 60 words together. The first is true by itself,"
                                    + " and none begins with yes or no. Names no private person."),
            Field.required(
                            "facts",
                            Items.distinct(FieldType.Id.of(EntryList.FACTS))
                                    .notEmpty("there is no fact in this brief", "add one, or remove the brief"),
                            Brief::facts)
                    .means(
                            "Ids of its facts, in reading order. Fair to living people: a charge appears with its outcome."),
            Field.required("people", Items.distinct(FieldType.Id.of(EntryList.PEOPLE)), Brief::people)
                    .means(
                            "Ids of the people it is about, none of them private; empty if it is not about particular people."));

    /** Returns the sentences of the summary as one text; null if there are none. */
    public @Nullable String summaryText() {
        return summary.isEmpty() ? null : SummarySentence.joined(summary);
    }
}
