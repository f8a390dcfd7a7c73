package org.onrecord.lookup;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.View;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value.Member;
import org.onrecord.picture.Canvas;

/** The result of a lookup: as rows for data formats, and as a document for people. */
public interface Content {

    int size();

    /** Its rows, with all columns. */
    Table<?> rows(CaseRecord record);

    /** Adds the short view to a document. */
    void writeShort(Document document);

    /** Adds everything to a document; the same unless there is a short view. */
    default void writeFull(Document document) {
        writeShort(document);
    }

    /** Adds bars over time to a document; the short view where a lookup has none. */
    default void writeChart(Document document) {
        writeShort(document);
    }

    /** Adds the title of the record to an outline, and how far it reaches in the matter of the answer. */
    default void writeHead(Document document) {
        var record = document.record();
        var asOf = AsOf.of(record, topic(), subject());
        document.title(record.title());
        document.text("Record " + record.caseId() + ", version " + record.version() + ", as of "
                + FactDate.of(asOf.day()).inWords() + "." + (asOf.note() == null ? "" : " " + asOf.note()));
    }

    /** Adds the rows to a document as a table, or as something better, for a reader without the record. */
    default void writeOutline(Document document) {
        document.add(new Part.DataTable(rows(document.record())));
    }

    /**
     * The command line for more than the short view shows, which may end with how much it is; null where there is no more.
     *
     * @param command the command line that was answered
     */
    default @Nullable String more(String command) {
        return null;
    }

    /**
     * Makes the document of a view.
     *
     * @param command the command line that is answered, or null if none is equal
     * @param printer gets each part when it is made
     * @return the document, for what it numbers
     */
    default Document document(CaseRecord record, View view, @Nullable String command, Consumer<Part> printer) {
        var document = Document.of(record, view, printer);
        write(document, command);
        return document;
    }

    /** Adds as much to a document as its view shows. */
    default void write(Document document, @Nullable String command) {
        switch (document.view()) {
            case FULL -> writeFull(document);
            case CHART -> writeChart(document);
            case SHORT, WITH_SOURCES -> {
                writeShort(document);
                var more = command == null ? null : more(command);
                if (more != null) {
                    document.add(new Part.More(more, null));
                }
            }
            case OUTLINE -> {
                writeHead(document);
                writeOutline(document);
            }
        }
    }

    /** Its rows as answers that questions can follow up. */
    List<AnsweredFact> answers(CaseRecord record);

    /** Writes it as a picture, which only some lookups have. */
    default void writePicture(CaseRecord record, Canvas canvas, Sink out) {
        throw new IllegalStateException("there is no picture of this");
    }

    /** The members of a JSON document that come before its rows. */
    default List<Member> head() {
        return List.of();
    }

    /** Rows beside the answer itself, with the name that a JSON document has for them. */
    default @Nullable Beside beside(CaseRecord record) {
        return null;
    }

    /** The topic whose as-of date counts for the answer; null for the date of the record. */
    default @Nullable String topic() {
        return null;
    }

    /** Whether it is about "now", so that a reader must know how far the record reaches in its topic. */
    default boolean isAboutNow() {
        return topic() != null;
    }

    /** The id of the one person or body that it is about, if any. */
    default @Nullable String subject() {
        return null;
    }

    default List<String> followUps() {
        return List.of();
    }

    /**
     * Rows beside an answer.
     *
     * @param name their name in a JSON document
     */
    record Beside(String name, Table<?> rows) {}

    /** Content whose rows are facts, or rest on facts: without the record a list with footnotes. */
    interface OfFacts extends Content {
        @Override
        Table<? extends Sourced> rows(CaseRecord record);

        @Override
        default @Nullable String more(String command) {
            return command + " --full";
        }

        @Override
        default void writeOutline(Document document) {
            Sourced.list(rows(document.record()).items(), document);
        }
    }
}
