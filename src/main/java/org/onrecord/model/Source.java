package org.onrecord.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.Keyword;

/**
 * A publication that facts cite.
 *
 * @param consulted day on which a person last read it at its address, or null
 * @param archived address of an archived copy, or null
 */
public record Source(
        String id,
        String title,
        String publisher,
        @Nullable FactDate published,
        String url,
        Kind kind,
        @Nullable String note,
        List<String> authors,
        @Nullable String citation,
        @Nullable LocalDate consulted,
        @Nullable String archived) {
    public static final FieldTable<Source> FIELDS = FieldTable.of(
            "source",
            "Source",
            values -> new Source(
                    values.text("id"),
                    values.text("title"),
                    values.text("publisher"),
                    values.orNull("published", FactDate.class),
                    values.text("url"),
                    values.get("kind", Kind.class),
                    values.textOrNull("note"),
                    values.texts("authors"),
                    values.textOrNull("citation"),
                    values.orNull("consulted", LocalDate.class),
                    values.textOrNull("archived")),
            Field.required("id", Plain.OWN_ID, Source::id).means("Id."),
            Field.required("title", Plain.TEXT, Source::title).means("Title as published."),
            Field.required("publisher", Plain.TEXT, Source::publisher).means("Publisher."),
            Field.nullable("published", Plain.DATE, Source::published)
                    .means("Date of publication; ~ marks an inferred date, null an unknown one."),
            Field.required("url", Plain.ADDRESS, Source::url)
                    .means("Address at which a reader can open it, without tracking parameters."),
            Field.required("kind", Word.of("source-kind", Kind.values()), Source::kind)
                    .means(
                            "Kind of source. judgment, official-report, parliament, regulator and legislation count as official."),
            Field.nullable("note", Text.NOTE, Source::note)
                    .means("Null, or a remark for readers, for instance that it is a copy on another host."),
            Field.optional(
                            "authors",
                            Items.distinct(Plain.TEXT).notEmpty("there is no author in the list", "omit authors"),
                            Source::authors)
                    .means("Authors or speakers."),
            Field.optional("citation", Plain.TEXT, Source::citation)
                    .means("Formal citation: a neutral citation, a Hansard column, the chapter of an Act."),
            Field.optional("consulted", Plain.DAY, Source::consulted)
                    .means("Day on which a person last read it at that address."),
            Field.optional("archived", Plain.ADDRESS, Source::archived).means("Address of a copy."));

    /** Whether the page is a third party's copy of the original; the note then says so first. */
    public boolean isCopy() {
        return note != null
                && Stream.of("A copy ", "Copy of ", "Copy on ", "Third-party copy", "Blog copy", "Archived copy")
                        .anyMatch(note::startsWith);
    }

    /** Returns title and citation as people cite it, such as {@code R v Owen [2009] EWCA Crim 2259}. */
    public String titleAndCitation() {
        if (citation == null || title.contains(citation)) {
            return title;
        }
        return title + (citation.startsWith("[") ? " " : ", ") + citation;
    }

    public enum Kind implements Keyword {
        JUDGMENT,
        OFFICIAL_REPORT,
        PARLIAMENT,
        REGULATOR,
        LEGISLATION,
        NEWS,
        JOURNAL,
        BOOK,
        BROADCAST,
        LAW_FIRM,
        OTHER
    }
}
