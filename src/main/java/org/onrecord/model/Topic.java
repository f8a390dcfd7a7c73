package org.onrecord.model;

import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Plain;

/**
 * A subject that facts are filed under; which there are is for each record to say.
 *
 * @param id stable id, kebab-case
 * @param name what to call it in running text
 */
public record Topic(String id, String name) {
    /** Its fields. */
    public static final FieldTable<Topic> FIELDS = FieldTable.of(
            "topic",
            "Topic",
            values -> new Topic(values.text("id"), values.text("name")),
            Field.required("id", Plain.OWN_ID, Topic::id, "Id."),
            Field.required("name", Plain.TEXT, Topic::name, "What the topic is called in answers."));

    /** Where answers about custody and parole look up how far the record reaches. */
    public static final String CUSTODY = "parole";

    /** Where answers about reforms look up how far the record reaches. */
    public static final String REFORMS = "reforms";

    /** Where answers about figures look up how far the record reaches. */
    public static final String STATISTICS = "statistics";

    /** A topic that no list names: its id says what to call it. */
    static Topic unlisted(String id) {
        return new Topic(id, id.replace('-', ' '));
    }
}
