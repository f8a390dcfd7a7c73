package org.onrecord.output.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.HistoryStep;
import org.onrecord.model.Confidence;
import org.onrecord.model.Source;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.table.Table;

/** A part of an answer: its content and its structure, without any layout. */
public sealed interface Part {

    /** The rank of a heading. */
    enum Level {
        /** The name of the whole answer; a page that has its own title leaves it out. */
        TITLE,
        SECTION,
        /** A year in a list by date, below a section. */
        YEAR,
        /** A part of a section. */
        GROUP
    }

    /** A pause before the next part. */
    record Gap() implements Part {}

    record Heading(Level level, Phrase text, int indent) implements Part {}

    record Paragraph(Phrase text, int indent) implements Part {}

    /** A remark for the careful reader of the part before it. */
    record Note(String text, int indent) implements Part {}

    /** Advice for a reader at a prompt, such as an id or a command to type; other formats leave it out. */
    record Hint(Phrase text, int indent) implements Part {}

    /**
     * The command for more than a short view shows.
     *
     * @param shorter a command to name where the first does not fit the line, or null
     */
    record More(String command, @Nullable String shorter) implements Part {}

    /**
     * An item of a list.
     *
     * @param isHanging whether its further lines are indented instead of marked by a bullet
     */
    record Item(Phrase text, int indent, boolean isHanging) implements Part {}

    /**
     * A dated entry.
     *
     * @param shortDate the date in fewer letters, for a narrow column; null to keep it as it is
     * @param note the note of the fact, or null
     */
    record Entry(
            Phrase date,
            @Nullable String shortDate,
            List<Phrase> body,
            @Nullable String note) implements Part {}

    /** The number of facts in a list whose notes it leaves out. */
    record NotesLeftOut(int notes, int facts) implements Part {
        /** The subject of a sentence about them. */
        public String count() {
            return "Notes on " + notes + " of these " + facts + " facts";
        }
    }

    /**
     * A dated fact on one line.
     *
     * @param label its few words, or null to cut the statement where it does not fit
     * @param sequel the outcome of a charge, or the replacement of a decision
     * @param remark how well it is supported; empty for an established fact
     */
    record Line(
            String fact,
            Phrase date,
            String shortDate,
            @Nullable String label,
            String statement,
            Phrase sequel,
            Phrase remark)
            implements Part {}

    /** A name with a description, which a screen cuts to one line. */
    record Definition(Phrase term, String description) implements Part {}

    /**
     * A label with its text, never empty.
     *
     * @param labelWidth columns for the longest label of its group
     */
    record Field(Phrase label, List<Phrase> paragraphs, int indent, int labelWidth) implements Part {}

    /** Labelled lines of which a screen shows whole ones up to a number of lines. */
    record Brief(List<Field> fields, int maxLines) implements Part {}

    /** The first line of a long table: how many rows it has. */
    record Count(int rows, String noun) implements Part {
        public String words() {
            var many = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
            return Numbers.of(rows) + " " + (rows == 1 ? noun : many);
        }
    }

    /**
     * Rows with a cell for each column, laid out in the first way that fits.
     *
     * @param ways from the widest to the narrowest
     * @param fit when a way fits, and what happens where none does
     */
    record Rows(List<Columns> ways, Fit fit) implements Part {}

    /**
     * One way to put rows into columns.
     *
     * @param heads the headings; none to leave them out, a blank one for a column of signs that only a screen needs
     */
    record Columns(List<String> heads, List<List<Phrase>> rows) {}

    /** Rules for a table that does not fit its page. */
    sealed interface Fit {
        /** Each row below the other, with so many cells on its first line. */
        record Stacked(int beside) implements Fit {}

        /** Other parts in place of the table. */
        record Otherwise(List<Part> parts) implements Fit {}

        /** The same within the measure of running text, for a table of short cells. */
        record InMeasure(List<Part> parts) implements Fit {}
    }

    /**
     * The steps of a process, each a row of a table with an entry beside or below it.
     *
     * @param heads the headings of the cells
     */
    record Steps(List<String> heads, List<Step> steps) implements Part {}

    /**
     * A step.
     *
     * @param phrase the cells as running text
     */
    record Step(Entry entry, List<Phrase> cells, Phrase phrase) {}

    /** The figures of a series, in the order of their periods. */
    record Figures(List<Figure> figures) implements Part {}

    /**
     * A figure of a series.
     *
     * @param sign a sign of how well it is supported, or no text
     * @param fact the id of its fact
     * @param breakAfter why later figures are not comparable with it, or null
     */
    record Figure(
            String period,
            BigDecimal value,
            String sign,
            Phrase marks,
            String fact,
            @Nullable String breakAfter) {}

    /** Numbers with a bar for each. */
    record Bars(List<Bar> bars) implements Part {}

    record Bar(String label, int number) {}

    /** A drawing in characters, for a width that only the printer knows. */
    record Chart(Drawing drawing) implements Part {}

    /** Draws in characters. */
    interface Drawing {
        /** Returns the lines and legends of the drawing for a page of so many columns. */
        List<Part> on(int columns, boolean isAscii);
    }

    /** Two texts side by side, the first in so many columns. */
    record Pair(Phrase left, int width, Phrase right) implements Part {}

    /** A line to be copied, which is not wrapped. */
    record Verbatim(Phrase line) implements Part {}

    /** A block of text in a language of its own. */
    record Code(String language, String text) implements Part {}

    /** A source that a fact rests on, with all that the record has about it. */
    record Cited(Phrase mark, Reference reference) implements Part {}

    /**
     * A source of an answer.
     *
     * @param number of its marks
     * @param source null if the record does not have it
     * @param locator the place in it, or null
     */
    record Reference(
            int number,
            String id,
            @Nullable Source source,
            @Nullable String locator) {}

    /** The space that a list of sources may take. */
    enum Extent {
        /** A line for each. */
        LINES,
        /** Title and address of each. */
        WHOLE,
        /** Publisher and date of all in running text. */
        PUBLISHERS
    }

    /**
     * The sources mentioned so far, by their numbers.
     *
     * @param isCut whether marks say that there are more sources than they name
     */
    record Sources(List<Reference> references, Extent extent, boolean isCut) implements Part {}

    /** An entry of a bibliography with the facts that cite it. */
    record Publication(Source source, List<String> facts) implements Part {}

    /** The changed fields of an entry, with the reasons. */
    record Changed(Changes changes, int indent) implements Part {}

    /**
     * A fact in a list with footnotes, all that a reader without the record needs.
     *
     * @param statement null for a withdrawn fact
     * @param sequel the outcome of a charge, or the replacement of a decision; or null
     * @param confidence null for an entry that is not a fact
     * @param history its changes, oldest first
     */
    record Statement(
            @Nullable String id,
            @Nullable String statement,
            @Nullable String date,
            @Nullable String sequel,
            @Nullable Confidence confidence,
            @Nullable String note,
            List<Cited> sources,
            List<HistoryStep> history)
            implements Part {}

    /** The rows of a data format as a table. */
    record DataTable(Table<?> table) implements Part {}
}
