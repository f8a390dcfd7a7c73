package org.onrecord.model;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.Keyword;

/**
 * A subject that facts are filed under. Each record defines its own topics.
 *
 * @param covers what its as-of note is about, or null
 */
public record Topic(String id, String name, @Nullable Subject covers) {
    public static final FieldTable<Topic> FIELDS = FieldTable.of(
            "topic",
            "Topic",
            values -> new Topic(values.text("id"), values.text("name"), values.orNull("covers", Subject.class)),
            Field.required("id", Plain.OWN_ID, Topic::id).means("Id."),
            Field.required("name", Plain.TEXT, Topic::name).means("Name of the topic in answers."),
            Field.optional("covers", Word.of("topic-subject", Subject.values()), Topic::covers)
                    .means(
                            "Whose as-of date its note gives, for answers about \"now\"; otherwise the topics parole, reforms and statistics give it."));

    /** The lookups whose answers give an as-of date of their own. */
    public enum Subject implements Keyword {
        CUSTODY(Topic.CUSTODY),
        REFORMS(Topic.REFORMS),
        STATISTICS(Topic.STATISTICS);

        private final String topic;

        Subject(String topic) {
            this.topic = topic;
        }

        /** Returns the id of the topic that covers it without an entry that says so. */
        String topic() {
            return topic;
        }
    }

    /** The topics that give the coverage of answers about custody, reforms and figures. */
    public static final String CUSTODY = "parole";

    public static final String REFORMS = "reforms";
    public static final String STATISTICS = "statistics";

    /** Returns a topic without an entry in the file, named by its id. */
    static Topic unlisted(String id) {
        return new Topic(id, id.replace('-', ' '), null);
    }
}
