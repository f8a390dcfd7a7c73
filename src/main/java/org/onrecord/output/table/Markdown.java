package org.onrecord.output.table;

import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;

/** Writes text and tables as Markdown, with text escaped so that nothing is read as markup. */
public final class Markdown {
    private static final String MARKS = "\\`*[]<>~|";

    private Markdown() {}

    /** Returns the text on one line, with all markup characters escaped. */
    public static String text(String text, Style style) {
        var line = SafeText.onOneLine(text, style);
        var escaped = new StringBuilder(line.length() + 8);
        for (var i = 0; i < line.length(); i++) {
            if (isMark(line, i)) {
                escaped.append('\\');
            }
            escaped.append(line.charAt(i));
        }
        return escaped.toString();
    }

    private static boolean isMark(String line, int i) {
        var c = line.charAt(i);
        return switch (c) {
            case '_' -> !isLetterOrDigit(line, i - 1) || !isLetterOrDigit(line, i + 1);
            case '&' -> i + 1 < line.length() && (line.charAt(i + 1) == '#' || isLetterOrDigit(line, i + 1));
            // At the start of a line these mark a heading or a list.
            case '#', '+', '-', '=' -> i == 0;
            default -> MARKS.indexOf(c) >= 0;
        };
    }

    private static boolean isLetterOrDigit(String line, int i) {
        return i >= 0 && i < line.length() && Character.isLetterOrDigit(line.charAt(i));
    }

    /** Whether the text is a web address; nothing else is ever linked. */
    public static boolean isAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /** Returns the address with the characters that would end a link percent-encoded. */
    public static String address(String url, Style style) {
        return SafeText.onOneLine(url, style)
                .replace(" ", "%20")
                .replace("\\", "%5C")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C");
    }

    public static <T> void write(Table<T> table, Style style, Sink out) {
        for (var name : table.names()) {
            out.append("| ").append(name).append(' ');
        }
        out.append("|\n").append("| --- ".repeat(table.names().size())).append("|\n");
        for (var item : table.items()) {
            for (var field : table.fields()) {
                out.append("| ").append(cell(field.of(item).flat(), style)).append(' ');
            }
            out.append("|\n");
        }
    }

    private static String cell(String text, Style style) {
        return isAddress(text) ? "<" + address(text, style) + ">" : text(text, style);
    }
}
