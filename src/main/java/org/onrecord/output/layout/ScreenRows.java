package org.onrecord.output.layout;

/** A counter of the screen rows that a text takes, with long lines wrapped. */
public final class ScreenRows {
    private static final char ESCAPE = '\u001b';

    private ScreenRows() {}

    /** Returns the number of rows on a screen of this width; with an unknown width, 0, one row for each line. */
    public static int of(String text, int columns) {
        return text.lines().mapToInt(line -> rows(width(line), columns)).sum();
    }

    private static int rows(int width, int columns) {
        return columns <= 0 || width == 0 ? 1 : (width + columns - 1) / columns;
    }

    /** Returns the width of a line without escape sequences: colours end with an m, links with ESC and a backslash. */
    private static int width(String line) {
        var shown = new StringBuilder(line.length());
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ESCAPE && i + 1 < line.length()) {
                i = line.charAt(i + 1) == '[' ? line.indexOf('m', i) : line.indexOf('\\', i);
                if (i < 0) {
                    break;
                }
            } else {
                shown.append(line.charAt(i));
            }
        }
        return DisplayWidth.of(shown.toString());
    }
}
