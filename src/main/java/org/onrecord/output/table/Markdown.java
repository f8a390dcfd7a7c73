package org.onrecord.output.table;

import java.util.List;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;

/** Writes text and tables as Markdown, with text escaped so that nothing is read as markup. */
public final class Markdown {
    private static final String MARKS = "\\`*[]<>~|";

    private Markdown() {}

    /** Returns the text on one line, with all markup characters escaped. */
    public static String text(String text) {
        var line = SafeText.onOneLine(text);
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
            // At the start of a line these mark a heading or a list; the last two after a number.
            case '#', '+', '-', '=' -> i == 0;
            case '.', ')' -> isAfterNumber(line, i) && (i + 1 == line.length() || line.charAt(i + 1) == ' ');
            default -> MARKS.indexOf(c) >= 0;
        };
    }

    private static boolean isAfterNumber(String line, int i) {
        return i > 0 && line.substring(0, i).chars().allMatch(Character::isDigit);
    }

    private static boolean isLetterOrDigit(String line, int i) {
        return i >= 0 && i < line.length() && Character.isLetterOrDigit(line.charAt(i));
    }

    /** Whether the text is a web address; nothing else is ever linked. */
    public static boolean isAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /** Returns the address with the characters that would end a link percent-encoded. */
    public static String address(String url) {
        return SafeText.onOneLine(url)
                .replace(" ", "%20")
                .replace("\\", "%5C")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C");
    }

    /** Writes a table, without the end of its last line. */
    public static <T> void write(Table<T> table, Sink out) {
        writeHead(table.names(), out);
        for (var item : table.items()) {
            writeRow(
                    table.fields().stream()
                            .map(field -> cell(field.of(item).flat()))
                            .toList(),
                    out);
        }
    }

    /** Writes a table of cells in Markdown, without the end of its last line. */
    public static void write(List<String> heads, List<List<String>> rows, Sink out) {
        writeHead(heads, out);
        rows.forEach(row -> writeRow(row, out));
    }

    private static void writeHead(List<String> heads, Sink out) {
        out.append("| " + String.join(" | ", heads) + " |\n").append("| --- ".repeat(heads.size()) + "|");
    }

    private static void writeRow(List<String> cells, Sink out) {
        out.append("\n| " + String.join(" | ", cells) + " |");
    }

    private static String cell(String text) {
        return isAddress(text) ? "<" + address(text) + ">" : text(text);
    }
}
