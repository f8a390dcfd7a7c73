package org.onrecord.lookup;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.SummarySentence;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.Part.Level;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.View;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value.Member;
import org.onrecord.picture.Pictures.Canvas;

/** The result of a lookup, both as rows and as a document. */
public interface Content {

    int size();

    Table<?> rows(CaseRecord record);

    void writeShort(Document document);

    /** Adds the full view to a document; by default the same as the short view. */
    default void writeFull(Document document) {
        writeShort(document);
    }

    /** Adds the record's title, with the as-of date for the answer's topic. */
    default void writeHead(Document document) {
        var record = document.record();
        var asOf = AsOf.of(record, topic(), subject());
        document.add(new Part.Heading(Level.RECORD, Phrase.of(record.title()), 0));
        document.text("Record " + record.caseId() + ", version " + record.version() + ", as of "
                + FactDate.of(asOf.day()).inWords() + "." + (asOf.note() == null ? "" : " " + asOf.note()));
    }

    /**
     * Returns the command lines for more than the short view; none if it is complete.
     *
     * @param command the command line that was answered
     */
    default List<Part.More> more(String command) {
        return List.of();
    }

    /**
     * Creates the document for a view.
     *
     * @param command the equivalent command line, or null if there is none
     * @param printer receives each part as it is created
     * @return the document, with its source numbers
     */
    default Document document(CaseRecord record, View view, @Nullable String command, Consumer<Part> printer) {
        var document = Document.of(record, view, printer);
        write(document, command);
        return document;
    }

    /** Adds the content to a document as its view requires. */
    default void write(Document document, @Nullable String command) {
        switch (document.view()) {
            case FULL, COMPLETE -> writeFull(document);
            case SHORT, WITH_SOURCES -> {
                writeShort(document);
                var more = command == null ? List.<Part.More>of() : more(command);
                if (!more.isEmpty()) {
                    document.gap();
                    more.forEach(document::add);
                }
            }
        }
    }

    /** Returns the rows as answers that follow-up questions can refer to; none for rows about the record itself. */
    default List<AnsweredFact> answers(CaseRecord record) {
        return List.of();
    }

    /** Writes a picture; only some lookups have one. */
    default void writePicture(CaseRecord record, Canvas canvas, Sink out) {
        throw new IllegalStateException("there is no picture of this");
    }

    /** Writes a bibliography in the format of the layout; only sources have one. */
    default void writeBibliography(CaseRecord record, Layout layout, Sink out) {
        throw new IllegalStateException("there is no bibliography of this");
    }

    /** Writes a line for each fault of a text, as compilers do; only a checked text has them. */
    default void writeMessages(Layout layout, Sink out) {
        throw new IllegalStateException("there are no messages of this");
    }

    /** Returns the sentences that say the answer at once, before its rows; usually none. */
    default List<SummarySentence> summary() {
        return List.of();
    }

    /** Returns the members of a JSON document that precede its rows. */
    default List<Member> head() {
        return List.of();
    }

    /** Returns a table beside the rows in JSON documents, or null. */
    default @Nullable SecondTable secondTable(CaseRecord record) {
        return null;
    }

    /** Returns what was asked for beside this and is not on record, or null. */
    default @Nullable NotFound missing() {
        return null;
    }

    /** Returns the topic that determines the as-of date; null for the record's own date. */
    default @Nullable String topic() {
        return null;
    }

    /** Whether the answer is about the present, so that the topic's as-of date must be shown. */
    default boolean isAboutNow() {
        return topic() != null;
    }

    /** Returns the id of the person or body the answer is about, or null. */
    default @Nullable String subject() {
        return null;
    }

    /**
     * A table beside the rows of an answer.
     *
     * @param name the key in a JSON document
     */
    record SecondTable(String name, Table<?> rows) {}

    /** Content whose rows are a table in Markdown too. */
    interface OfEntries extends Content {}

    /** Content with rows based on facts. */
    interface OfFacts extends Content {
        @Override
        Table<? extends Sourced> rows(CaseRecord record);

        @Override
        default List<Part.More> more(String command) {
            return List.of(Part.More.full(command));
        }
    }
}
