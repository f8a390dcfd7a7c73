package org.onrecord.output.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Wrap;

/** Writes rows in the format of a layout, each as soon as it is evaluated. */
public final class TableWriter {
    private final Layout layout;

    public TableWriter(Layout layout) {
        this.layout = layout;
    }

    /** Writes rows; for JSON as one object a line, without the envelope. */
    public <T> void write(Table<T> table, Sink out) {
        switch (layout.format()) {
            case TEXT -> new ColumnsWriter(layout).write(table, out);
            case PLAIN -> writePlain(table, out);
            case JSON, JSONL -> Json.lines(table, out);
            case CSV -> SeparatedWriter.commas(layout).write(table, out);
            case TSV -> SeparatedWriter.tabs(layout).write(table, out);
            case MD -> {
                Markdown.write(table, out);
                out.append('\n');
            }
            case SVG, BIBTEX, CSL_JSON, RIS, GCC, SITE, SQLITE, BULK ->
                throw new IllegalStateException("rows cannot be written as " + layout.format());
        }
    }

    /** Returns a value as a cell of csv, without quotes. */
    public static String cell(Value value) {
        return SeparatedWriter.marked(SafeText.of(value.flat()), false);
    }

    /** Writes each field as a line, {@code key<TAB>value}, even if it has no value. */
    private <T> void writePlain(Table<T> table, Sink out) {
        for (var item : table.items()) {
            for (var field : table.fields()) {
                out.append(field.name()).append('\t');
                out.append(SafeText.onOneLine(field.of(item).flat())).append('\n');
            }
        }
    }

    /**
     * Writes csv and tsv.
     *
     * <p>csv follows RFC 4180, but with Unix line ends; tsv has no quotes, and tabs and line ends become spaces.
     *
     * <p>A spreadsheet evaluates a cell that begins like a formula; a leading apostrophe makes it text. Readers choose
     * their own separators and quotes, so every part that some reader would take for a cell is marked. Readers also
     * strip spaces, and a byte order mark at the beginning of a file, so characters that are not seen do not count.
     */
    private static final class SeparatedWriter {
        private static final String BETWEEN_PARTS = ";\t\r\n";
        private static final int BRAILLE_BLANK = 0x2800;
        private static final String BEGINS_FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫";
        /** A number at the beginning of a part; possessive, because a long one must not exhaust the stack. */
        private static final Pattern NUMBER = Pattern.compile("[+-]\\d++([.,]\\d++)*+(?=[;\t\r\n]|\\z)");

        private final char separator;
        private final boolean hasHeader;
        private final UnaryOperator<String> cell;

        private SeparatedWriter(char separator, boolean hasHeader, UnaryOperator<String> cell) {
            this.separator = separator;
            this.hasHeader = hasHeader;
            this.cell = cell;
        }

        static SeparatedWriter commas(Layout layout) {
            return new SeparatedWriter(',', layout.hasHeader(), text -> quoted(marked(SafeText.of(text), false)));
        }

        /**
         * Creates a tsv writer. It writes no quotes, so it also marks a leading quote, with which some readers would
         * swallow rows.
         */
        static SeparatedWriter tabs(Layout layout) {
            return new SeparatedWriter('\t', layout.hasHeader(), text -> marked(SafeText.onOneLine(text), true));
        }

        <T> void write(Table<T> table, Sink out) {
            if (hasHeader) {
                out.append(String.join(Character.toString(separator), table.names()))
                        .append('\n');
            }
            for (var item : table.items()) {
                var isFirst = true;
                for (var field : table.fields()) {
                    if (!isFirst) {
                        out.append(separator);
                    }
                    out.append(cell.apply(field.of(item).flat()));
                    isFirst = false;
                }
                out.append('\n');
            }
        }

        /** Puts an apostrophe before each part that begins a formula, or a quote if quotes are marked. */
        private static String marked(String text, boolean marksQuotes) {
            var marked = new StringBuilder();
            var written = 0;
            for (var at = 0; at < text.length(); at++) {
                var isStart = at == 0 || BETWEEN_PARTS.indexOf(text.charAt(at - 1)) >= 0;
                if (isStart && isMarked(text, skipUnseen(text, at), marksQuotes)) {
                    marked.append(text, written, at).append('\'');
                    written = at;
                }
            }
            return marked.isEmpty()
                    ? text
                    : marked.append(text, written, text.length()).toString();
        }

        private static boolean isMarked(String text, int start, boolean marksQuotes) {
            var at = start;
            while (at < text.length() && text.charAt(at) == '"') {
                at = skipUnseen(text, at + 1);
            }
            if (marksQuotes && at > start) {
                return true;
            }
            return at < text.length()
                    && BEGINS_FORMULA.indexOf(text.charAt(at)) >= 0
                    && !NUMBER.matcher(text).region(start, text.length()).lookingAt();
        }

        /** Returns the index of the first character of a part that is seen, or the end of the part. */
        private static int skipUnseen(String text, int start) {
            var at = start;
            while (at < text.length() && BETWEEN_PARTS.indexOf(text.charAt(at)) < 0 && isUnseen(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            return at;
        }

        /** Whether a character that {@link SafeText} keeps is not seen. */
        private static boolean isUnseen(int c) {
            return switch (Character.getType(c)) {
                case Character.SPACE_SEPARATOR,
                        Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.NON_SPACING_MARK -> true;
                default -> c == BRAILLE_BLANK;
            };
        }

        private static String quoted(String text) {
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                    return '"' + text.replace("\"", "\"\"") + '"';
                }
            }
            return text;
        }
    }

    /** Writes aligned columns for people; cells too wide for the screen are wrapped. */
    private static final class ColumnsWriter {
        private static final String GAP = "  ";
        private static final int MIN_WIDTH = 8;

        private final Layout layout;

        ColumnsWriter(Layout layout) {
            this.layout = layout;
        }

        <T> void write(Table<T> table, Sink out) {
            var widths = widths(table);
            if (layout.hasHeader()) {
                writeRow(table.names(), widths, out);
            }
            for (var item : table.items()) {
                writeRow(cells(table, item), widths, out);
            }
        }

        private <T> List<String> cells(Table<T> table, T item) {
            return table.fields().stream()
                    .map(field -> SafeText.onOneLine(field.of(item).flat()))
                    .toList();
        }

        /**
         * Returns the width of each column. It evaluates the rows, which are not kept but evaluated again for writing.
         */
        private <T> int[] widths(Table<T> table) {
            var names = layout.hasHeader()
                    ? table.names()
                    : table.names().stream().map(_ -> "").toList();
            var whole = new int[names.size()];
            var longestWord = new int[names.size()];
            measure(names, whole, longestWord);
            for (var item : table.items()) {
                measure(cells(table, item), whole, longestWord);
            }
            return fitted(whole, longestWord);
        }

        private static void measure(List<String> cells, int[] whole, int[] longestWord) {
            for (var i = 0; i < whole.length; i++) {
                whole[i] = Math.max(whole[i], DisplayWidth.of(cells.get(i)));
                for (var word : cells.get(i).split(" ", -1)) {
                    longestWord[i] = Math.max(longestWord[i], DisplayWidth.of(word));
                }
            }
        }

        /** Shrinks the widths, widest first, to fit the screen: between words if that is enough, otherwise anywhere. */
        private int[] fitted(int[] whole, int[] longestWord) {
            var room = layout.style().width() - GAP.length() * (whole.length - 1);
            var betweenWords = Wrap.columnWidths(whole, longestWord, MIN_WIDTH, room);
            return Arrays.stream(betweenWords).sum() <= room
                    ? betweenWords
                    : Wrap.columnWidths(whole, new int[whole.length], MIN_WIDTH, room);
        }

        private static void writeRow(List<String> cells, int[] widths, Sink out) {
            var columns = new ArrayList<List<Phrase>>();
            for (var i = 0; i < widths.length; i++) {
                columns.add(Wrap.lines(Phrase.of(cells.get(i)), widths[i]));
            }
            var height = columns.stream().mapToInt(List::size).max().orElse(0);
            for (var line = 0; line < Math.max(1, height); line++) {
                out.append(line(columns, widths, line)).append('\n');
            }
        }

        private static String line(List<List<Phrase>> columns, int[] widths, int line) {
            var text = new StringBuilder();
            for (var i = 0; i < widths.length; i++) {
                var column = columns.get(i);
                var cell = line < column.size() ? column.get(line) : Phrase.EMPTY;
                text.append(i == 0 ? "" : GAP).append(cell.text());
                text.repeat(' ', Math.max(0, widths[i] - cell.width()));
            }
            return text.toString().stripTrailing();
        }
    }
}
