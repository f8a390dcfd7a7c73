package org.onrecord.output.table;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;

/**
 * Writes csv (RFC 4180, but with the line ends of Unix) and tsv (no quotes: tabs and line ends become spaces).
 *
 * <p>A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text. Which characters separate and
 * quote cells is the reader's choice, so that every part of a cell is marked that some reader takes for a cell.
 */
final class SeparatedWriter {
    private static final Pattern CELL = Pattern.compile("[^;\t\r\n]+");
    private static final Pattern FORMULA = Pattern.compile("\"*[=+\\-@＝＋－＠]");
    private static final Pattern QUOTE = Pattern.compile("\"");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*");

    private final char separator;
    private final boolean hasHeader;
    private final UnaryOperator<String> cell;

    private SeparatedWriter(char separator, boolean hasHeader, UnaryOperator<String> cell) {
        this.separator = separator;
        this.hasHeader = hasHeader;
        this.cell = cell;
    }

    static SeparatedWriter commas(Layout layout) {
        return new SeparatedWriter(
                ',', layout.hasHeader(), text -> quoted(marked(SafeText.of(text, layout.style()), FORMULA)));
    }

    /** Without quotes of our own, a cell that begins with one would swallow rows where the reader looks for quotes. */
    static SeparatedWriter tabs(Layout layout) {
        return new SeparatedWriter(
                '\t',
                layout.hasHeader(),
                text -> marked(marked(SafeText.onOneLine(text, layout.style()), FORMULA), QUOTE));
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

    /** Puts an apostrophe before what begins like this; a number stays one. */
    private static String marked(String text, Pattern beginning) {
        return CELL.matcher(text)
                .replaceAll(cell -> Matcher.quoteReplacement(
                        beginning.matcher(cell.group()).lookingAt()
                                        && !NUMBER.matcher(cell.group()).matches()
                                ? "'" + cell.group()
                                : cell.group()));
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
