package org.onrecord.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.model.field.FieldType.Word;

/**
 * One sourced assertion.
 *
 * @param id stable id, never reused
 * @param people ids of the people in it, the subject first
 * @param organisations ids of the bodies in it, the subject first
 * @param sources its sources, the most authoritative first; never empty
 * @param asked questions that it answers best; for matching only, never printed
 * @param things ids of the things in it
 * @param place where it happened, in words, or null
 * @param later ids of the facts that overturned it, held it unlawful or compensated for it, oldest first
 */
public record Fact(
        String id,
        FactKind kind,
        String topic,
        String statement,
        FactDate date,
        List<String> people,
        List<String> organisations,
        List<Citation> sources,
        Confidence confidence,
        @Nullable String note,
        @Nullable String label,
        List<String> asked,
        @Nullable Detail detail,
        List<String> later,
        List<String> things,
        @Nullable String place) {
    /** By date, then id: the order of every list that is not ranked. */
    public static final Comparator<Fact> BY_DATE =
            Comparator.comparing(Fact::date).thenComparing(Fact::id);

    public static final FieldTable<Fact> FIELDS = FieldTable.of(
            "fact",
            "Fact",
            values -> new Fact(
                    values.text("id"),
                    values.get("kind", FactKind.class),
                    values.text("topic"),
                    values.text("statement"),
                    values.get("date", FactDate.class),
                    values.texts("people"),
                    values.texts("organisations"),
                    values.parts("sources", Citation.class),
                    values.get("confidence", Confidence.class),
                    values.textOrNull("note"),
                    values.textOrNull("short"),
                    values.texts("asked"),
                    values.orNull("detail", Detail.class),
                    values.texts("later"),
                    values.texts("things"),
                    values.textOrNull("place")),
            Field.required("id", Plain.OWN_ID, Fact::id).means("Id."),
            Field.required("kind", Word.of("kind", FactKind.values()), Fact::kind)
                    .means("Kind of fact; it determines the form of detail."),
            Field.required("topic", Plain.TOPIC, Fact::topic)
                    .means("Id of the topic of the fact; one of topics if the file lists them."),
            Field.required("statement", new Text(10, 240), Fact::statement)
                    .means(
                            "One sentence in our own words that stands alone: it names its subject and asserts one thing."),
            Field.required("date", Plain.DATE, Fact::date)
                    .means("Date of the event, or period in which it was in force."),
            Field.required("people", Items.distinct(FieldType.Id.of(EntryList.PEOPLE)), Fact::people)
                    .means("Ids of the people concerned, the subject first."),
            Field.required(
                            "organisations",
                            Items.distinct(FieldType.Id.of(EntryList.ORGANISATIONS)),
                            Fact::organisations)
                    .means("Ids of the bodies concerned, the subject first."),
            Field.required(
                            "sources",
                            Items.of(new Part(Citation.FIELDS))
                                    .notEmpty(
                                            "no-source",
                                            "the fact has no source",
                                            "add a source that readers can open"),
                            Fact::sources)
                    .means("The sources, the most authoritative first; none twice."),
            Field.required("confidence", Word.of("confidence", Confidence.values()), Fact::confidence)
                    .means("established: an official source, or two or more publishers. reported: one source. disputed:"
                            + " sources conflict; the note or the statement explains how."),
            Field.nullable("note", Text.NOTE, Fact::note)
                    .means(
                            "Null, or information for a careful reader: the conflict, the version of each source, the preferred one and the reason."),
            Field.optional("short", new Text(1, 60), Fact::label)
                    .means("A label of a few words for lists and charts, never less exact than the statement."),
            Field.optional(
                            "asked",
                            Items.distinct(Text.QUESTION)
                                    .notEmpty("there is no question in the list", "omit asked if there are none"),
                            Fact::asked)
                    .means(
                            "Questions that this fact answers best, as people ask them. Used for matching only, never printed."),
            Field.nullable("detail", Plain.DETAIL, Fact::detail)
                    .means(
                            "The typed detail of outcome, custody, reform, inquiry, figure and work; null for every other kind."),
            Field.optional(
                            "later",
                            Items.distinct(FieldType.Id.of(EntryList.FACTS))
                                    .notEmpty("there is no fact in the list", "omit later if nothing followed"),
                            Fact::later)
                    .means(
                            "Ids of the facts that overturned this one, held it unlawful or compensated for it, oldest first. They are shown with it."),
            Field.optional(
                            "things",
                            Items.distinct(FieldType.Id.of(EntryList.THINGS))
                                    .notEmpty("there is no thing in the list", "omit things if there are none"),
                            Fact::things)
                    .means("Ids of the things concerned."),
            Field.optional("place", Plain.TEXT, Fact::place)
                    .means("Where it happened, in words; no address of a person."));

    /** Whether a person is the subject, the first of the people. */
    public boolean isAbout(String person) {
        return people.stream().limit(1).anyMatch(person::equals);
    }

    /** Returns the id of the person or body of an outcome, or the person of a step in custody; null for any other fact. */
    public @Nullable String subject() {
        return switch (detail) {
            case OutcomeDetail outcome -> outcome.subject();
            case CustodyDetail custody -> custody.person();
            case null, default -> null;
        };
    }

    public boolean isConviction() {
        return detail instanceof OutcomeDetail outcome && outcome.isConviction();
    }

    /** Returns the ids of the people, then of the bodies and things. */
    public Stream<String> parties() {
        return Stream.of(people, organisations, things).flatMap(List::stream);
    }

    public String labelOrStatement() {
        return label == null ? statement : label;
    }

    /** Returns the label without a person's name before its colon, or null if there is no label. */
    public @Nullable String labelWithout(String name) {
        var colon = label == null ? -1 : label.indexOf(": ");
        return label != null && colon > 0 && name.endsWith(label.substring(0, colon))
                ? label.substring(colon + 2)
                : label;
    }
}
