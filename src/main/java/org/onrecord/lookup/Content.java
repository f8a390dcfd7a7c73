package org.onrecord.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value.Member;
import org.onrecord.picture.Canvas;

/** The result of a lookup, which can show itself in every format. */
public interface Content {

    int size();

    /** Its rows, with all columns. */
    Table<?> rows(CaseRecord record);

    /** Writes it for people, in short where a person is better served by that. */
    void writeText(TextContext context);

    /** Writes everything for people; the same unless there is a short view. */
    default void writeFull(TextContext context) {
        writeText(context);
    }

    /** Writes it as bars over time; the same as in short unless some lookup has them. */
    default void writeChart(TextContext context) {
        writeText(context);
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
     * Writes as much as the style asks for.
     *
     * @param command the command line that is answered, or null if none is equal
     */
    default void write(TextContext context, @Nullable String command) {
        switch (context.view()) {
            case FULL -> writeFull(context);
            case CHART -> writeChart(context);
            case SHORT, WITH_SOURCES -> writeShort(context, command);
        }
    }

    private void writeShort(TextContext context, @Nullable String command) {
        writeText(context);
        var more = command == null ? null : more(command);
        if (more != null) {
            context.more(more);
        }
    }

    /** Its rows as answers that questions can follow up. */
    List<AnsweredFact> answers(CaseRecord record);

    /** Writes it as Markdown: a table, unless it has something better. */
    default void writeMarkdown(MarkdownPage page) {
        page.head();
        page.table();
    }

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

    /** Content whose rows are facts, or rest on facts: in Markdown a list with footnotes. */
    interface OfFacts extends Content {
        @Override
        Table<? extends Sourced> rows(CaseRecord record);

        @Override
        default @Nullable String more(String command) {
            return command + " --full";
        }

        @Override
        default void writeMarkdown(MarkdownPage page) {
            page.head();
            page.list(this);
        }
    }
}
