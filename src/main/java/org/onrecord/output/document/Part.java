package org.onrecord.output.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.FieldChange;
import org.onrecord.model.Source;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Table;

/** A part of an answer: its content and its structure, without any layout. */
public sealed interface Part {

    /** The rank of a heading. */
    enum Level {
        /** What a complete answer is about: its record, or the question. */
        RECORD,
        /** The title of the whole answer; omitted on a page with its own title. */
        TITLE,
        SECTION,
        /** A year in a list by date, below a section. */
        YEAR,
        GROUP
    }

    record Gap() implements Part {}

    record Heading(Level level, Phrase text, int indent) implements Part {}

    record Paragraph(Phrase text, int indent) implements Part {}

    /** A caveat on the preceding part. */
    record Note(String text, int indent) implements Part {}

    /** Advice for a reader at a prompt, such as an id or a command to type; omitted by other formats. */
    record Hint(Phrase text, int indent) implements Part {}

    /**
     * A command for more than the short view.
     *
     * @param label says what it shows; never after the command, which a reader copies to the end of the line
     * @param shorter a shorter command in case the first does not fit the line, or null
     */
    record More(String label, String command, @Nullable String shorter) implements Part {
        public static final String LABEL = "More";

        public static More full(String command) {
            return new More(LABEL, command + " --full", null);
        }

        public static More ofFacts(int count, String command) {
            var facts = Numbers.of(count) + (count == 1 ? " fact" : " facts");
            return new More(LABEL + " (" + facts + ")", command, null);
        }
    }

    /**
     * An item of a list.
     *
     * @param isHanging whether it has a hanging indent instead of a bullet
     */
    record Item(Phrase text, int indent, boolean isHanging) implements Part {}

    /**
     * A dated entry.
     *
     * @param shortDate a shorter form of the date for a narrow column; null if there is none
     * @param note the note of the fact, or null
     */
    record Entry(
            Phrase date,
            @Nullable String shortDate,
            List<Phrase> body,
            @Nullable String note) implements Part {}

    /** A term with a description, which a screen cuts to one line. */
    record Definition(Phrase term, String description) implements Part {}

    /**
     * A labelled text, never empty.
     *
     * @param labelWidth columns for the longest label of its group
     */
    record Field(Phrase label, List<Phrase> paragraphs, int indent, int labelWidth) implements Part {}

    /** The number of rows of a long table, shown above it. */
    record Count(int rows, String noun) implements Part {
        public String words() {
            return words(rows, noun);
        }

        /** Returns a number with its noun: "2 inquiries". */
        public static String words(int number, String noun) {
            var many = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
            return Numbers.of(number) + " " + (number == 1 ? noun : many);
        }
    }

    /**
     * Rows of cells, laid out in the first way that fits.
     *
     * @param ways the alternatives, from the widest to the narrowest
     * @param onFirstLine the number of cells on the first line of each row if no way fits
     */
    record Rows(List<Columns> ways, int onFirstLine) implements Part {}

    /**
     * One way to arrange rows in columns.
     *
     * @param heads the headings; empty for no header, with a blank one for a column of signs that only a wide screen needs
     */
    record Columns(List<String> heads, List<List<Phrase>> rows) {
        /** Returns the columns without those of signs. */
        public Columns withoutSigns() {
            return new Columns(kept(heads), rows.stream().map(this::kept).toList());
        }

        private <T> List<T> kept(List<T> row) {
            return IntStream.range(0, row.size())
                    .filter(at -> heads.isEmpty() || !heads.get(at).isBlank())
                    .mapToObj(row::get)
                    .toList();
        }
    }

    /** The figures of a series, in the order of their periods. */
    record Figures(List<Figure> figures) implements Part {}

    /**
     * A figure of a series.
     *
     * @param sign a sign for its confidence, or an empty text
     * @param fact the id of its fact
     * @param breakAfter the reason later figures are not comparable with it, or null
     */
    record Figure(
            String period,
            BigDecimal value,
            String sign,
            Phrase marks,
            String fact,
            @Nullable String breakAfter) {}

    /** The sentences that answer at once, before the facts that they rest on. */
    record Summary(List<Stated> sentences) implements Part {}

    /** A sentence of a summary, with the most authoritative source of each fact that it rests on. */
    record Stated(String sentence, Phrase marks) {}

    /** A source of a fact, with all that the record has about it. */
    record Cited(Phrase mark, Reference reference) implements Part {}

    /**
     * A source of an answer.
     *
     * @param number the number in its marks
     * @param source null if the record does not have it
     * @param locator the place in the source, or null
     */
    record Reference(
            int number,
            String id,
            @Nullable Source source,
            @Nullable String locator) {}

    /** The level of detail of a list of sources. */
    enum Extent {
        LINES,
        /** Full title and address of each source. */
        WHOLE,
        /** Publishers and dates in running text. */
        PUBLISHERS
    }

    /**
     * The sources mentioned so far, in number order.
     *
     * @param isCut whether some marks omit sources
     */
    record Sources(List<Reference> references, Extent extent, boolean isCut) implements Part {}

    /** An entry of a bibliography with its number and the facts that cite it. */
    record Publication(Phrase mark, Source source, List<String> facts) implements Part {}

    /**
     * The changed fields of an entry, with the reasons for all of them.
     *
     * @param was the old value as text if the fields are not known, otherwise null
     */
    record Changed(List<FieldChange> fields, @Nullable String was, List<String> reasons, int indent) implements Part {
        /** Total length up to which the old and new value share a line. */
        private static final int SHORT = 60;

        public static Changed of(Difference change, int indent) {
            return new Changed(
                    change.type() == ChangeType.CORRECTED ? change.fields() : List.of(),
                    change.was(),
                    change.reasons().stream().map(Difference.Reason::text).toList(),
                    indent);
        }

        public List<Field> lines() {
            var labels = Stream.concat(fields.stream().map(FieldChange::words), Stream.of("why"));
            var width = labels.mapToInt(String::length).max().orElse(0);
            var lines = new ArrayList<Field>();
            for (var change : fields) {
                lines.add(line(change.words(), paragraphs(change), width));
            }
            if (fields.isEmpty() && was != null) {
                lines.add(line("was", List.of(Phrase.of(was)), width));
            }
            if (!reasons.isEmpty()) {
                lines.add(line("why", reasons.stream().map(Phrase::of).toList(), width));
            }
            return lines;
        }

        private Field line(String label, List<Phrase> paragraphs, int width) {
            return new Field(Phrase.of(label, Tone.STRONG), paragraphs, indent, width);
        }

        private static List<Phrase> paragraphs(FieldChange change) {
            if (change.isOfItems()) {
                var items = new ArrayList<Phrase>();
                change.removed().forEach(item -> items.add(Phrase.of("− " + item)));
                change.added().forEach(item -> items.add(Phrase.of("+ " + item)));
                return items;
            }
            var was = spoken(change.wasSpoken());
            var is = spoken(change.isSpoken());
            return was.length() + is.length() <= SHORT
                    ? List.of(Phrase.of(was + " → " + is))
                    : List.of(Phrase.of("was: " + was), Phrase.of("is: " + is));
        }

        private static String spoken(@Nullable String text) {
            return text == null ? "nothing" : text;
        }
    }

    record DataTable(Table<?> table) implements Part {}
}
