package org.onrecord.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of comma-separated values (RFC 4180), as spreadsheets save them: also with semicolons or tabs between cells, or what
 * a first line such as {@code sep=;} names, and with any line end.
 */
final class Csv {
    private static final String SEPARATORS = ",;\t";
    private static final Pattern NAMED = Pattern.compile("\"?[sS][eE][pP]=([^\\w\"\r\n])\"?[,;\t]*(\r\n|[\r\n]|\\z)");

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /**
     * Returns the rows; the first has the headings, and a blank line is a row with one empty cell. A line before the
     * headings that names the separator is a row without cells.
     *
     * @throws Unclosed if the text ends within quotes
     */
    static List<List<String>> rows(String text) throws Unclosed {
        return new Csv(text).read();
    }

    static final class Unclosed extends Exception {
        private static final long serialVersionUID = 1L;
        final int row;
        final int column;

        Unclosed(int row, int column) {
            this.row = row;
            this.column = column;
        }
    }

    private List<List<String>> read() throws Unclosed {
        var named = NAMED.matcher(text);
        var isNamed = named.lookingAt();
        if (isNamed) {
            rows.add(List.of());
            at = named.end();
        }
        var separator = isNamed ? named.group(1).charAt(0) : separator();
        while (at < text.length()) {
            row.add(cell(separator));
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                if (at < text.length()) {
                    continue;
                }
                row.add("");
            }
            at += text.startsWith("\r\n", at) ? 2 : 1;
            rows.add(row);
            row = new ArrayList<>();
        }
        return rows;
    }

    /** Returns the separator that the first line has most of; headings contain none. */
    private char separator() {
        var line = text.lines().findFirst().orElse("");
        var most = SEPARATORS.charAt(0);
        for (var at = 0; at < SEPARATORS.length(); at++) {
            var one = SEPARATORS.charAt(at);
            most = count(line, one) > count(line, most) ? one : most;
        }
        return most;
    }

    private static long count(String line, char one) {
        return line.chars().filter(c -> c == one).count();
    }

    private String cell(char separator) throws Unclosed {
        var cell = new StringBuilder();
        var isQuoted = at < text.length() && text.charAt(at) == '"';
        at += isQuoted ? 1 : 0;
        for (; at < text.length(); at++) {
            var c = text.charAt(at);
            if (isQuoted && c == '"') {
                isQuoted = text.startsWith("\"\"", at);
                at += isQuoted ? 1 : 0;
                if (!isQuoted) {
                    continue;
                }
            } else if (!isQuoted && (c == separator || c == '\n' || c == '\r')) {
                return cell.toString();
            }
            cell.append(c);
        }
        if (isQuoted) {
            throw new Unclosed(rows.size() + 1, row.size() + 1);
        }
        return cell.toString();
    }
}
