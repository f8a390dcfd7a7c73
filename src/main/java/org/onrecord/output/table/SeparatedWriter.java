package org.onrecord.output.table;

import java.util.function.UnaryOperator;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;

/** Writes csv (RFC 4180, but with the line ends of Unix) and tsv (no quotes: tabs and line ends become spaces). */
final class SeparatedWriter {
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
                out.append(cell.apply(field.of(item).flat()));
                isFirst = false;
            }
            out.append('\n');
        }
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
