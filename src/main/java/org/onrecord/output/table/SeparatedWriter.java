package org.onrecord.output.table;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;

/** Writes csv (RFC 4180, but with the line ends of Unix) and tsv (no quotes: tabs and line ends become spaces). */
final class SeparatedWriter {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r]");
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
        return new SeparatedWriter(',', layout.hasHeader(), text -> quoted(SafeText.of(text, layout.style())));
    }

    static SeparatedWriter tabs(Layout layout) {
        return new SeparatedWriter('\t', layout.hasHeader(), text -> SafeText.onOneLine(text, layout.style()));
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
                out.append(cell.apply(unlessFormula(field.of(item).flat())));
                isFirst = false;
            }
            out.append('\n');
        }
    }

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text. A number stays one. */
    private static String unlessFormula(String text) {
        return FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
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
