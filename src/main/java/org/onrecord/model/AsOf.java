package org.onrecord.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;

/**
 * The last day that a record, or one topic of it, covers.
 *
 * @param day the last day
 * @param note its qualification, or null
 */
public record AsOf(LocalDate day, @Nullable String note) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.) (?=\\p{Lu})");

    /** Returns the coverage of a topic, or of the whole record if the topic is null. */
    public static AsOf of(CaseRecord record, @Nullable String topic) {
        var note = topic == null ? null : record.asOfNote(topic);
        return note == null ? new AsOf(record.asOf(), null) : new AsOf(note.asOf(), note.note());
    }

    /**
     * Returns the coverage of a topic for one person, omitting sentences of the note that name other people with a
     * custody history.
     *
     * @param person their id, or null for everyone
     */
    public static AsOf of(CaseRecord record, @Nullable String topic, @Nullable String person) {
        return person == null ? of(record, topic) : byPerson(record, topic).apply(person);
    }

    /** Returns the coverage of a topic for any one person, likewise. */
    public static Function<String, AsOf> byPerson(CaseRecord record, @Nullable String topic) {
        var whole = of(record, topic);
        if (whole.note == null) {
            return _ -> whole;
        }
        var people = record.statuses().stream().map(CustodyInterval::person).collect(Collectors.toSet());
        var sentences = SENTENCE_END
                .splitAsStream(whole.note)
                .map(sentence -> new Sentence(
                        sentence,
                        people.stream()
                                .filter(one -> sentence.contains(record.nameOf(one)))
                                .toList()))
                .toList();
        return person -> {
            var own = sentences.stream()
                    .filter(sentence -> sentence.named().stream().allMatch(person::equals))
                    .map(Sentence::text)
                    .collect(Collectors.joining(" "));
            return new AsOf(whole.day, own.isEmpty() ? null : own);
        };
    }

    /** A sentence of a note with the ids of the people in it. */
    private record Sentence(String text, List<String> named) {}

    /** Returns the day with its note: one sentence, unless the note has several. */
    public String sentence() {
        var day = "As of " + FactDate.of(this.day).inWords();
        if (note == null) {
            return day + ".";
        }
        return day + (SENTENCE_END.matcher(note).find() ? ". " : ": ") + note;
    }

    /** The coverage of one topic, if it differs from the whole record. */
    public record Note(String topic, LocalDate asOf, String note) {
        public static final FieldTable<Note> FIELDS = FieldTable.of(
                "",
                "As-of date of a topic",
                values -> new Note(values.text("topic"), values.day("as_of"), values.text("note")),
                Field.required("topic", Plain.TOPIC, Note::topic).means("Id of the topic."),
                Field.required("as_of", Plain.DAY, Note::asOf)
                        .means("Date up to which the topic is covered. Not after released."),
                Field.required("note", Text.NOTE, Note::note).means("Note for readers about that date."));
    }
}
