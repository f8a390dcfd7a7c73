package org.onrecord.model;

import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Plain;

/** A subject that facts are filed under. Each record defines its own topics. */
public record Topic(String id, String name) {
    public static final FieldTable<Topic> FIELDS = FieldTable.of(
            "topic",
            "Topic",
            values -> new Topic(values.text("id"), values.text("name")),
            Field.required("id", Plain.OWN_ID, Topic::id).means("Id."),
            Field.required("name", Plain.TEXT, Topic::name).means("Name of the topic in answers."));

    /** The topics that give the coverage of answers about custody, reforms and figures. */
    public static final String CUSTODY = "parole";

    public static final String REFORMS = "reforms";
    public static final String STATISTICS = "statistics";

    /** Returns a topic without an entry in the file, named by its id. */
    static Topic unlisted(String id) {
        return new Topic(id, id.replace('-', ' '));
    }
}
