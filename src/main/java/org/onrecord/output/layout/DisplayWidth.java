package org.onrecord.output.layout;

/**
 * The display width of text in columns.
 *
 * <p>Combining characters take none, wide East Asian characters two.
 */
public final class DisplayWidth {
    /** First and last code point of each range with Unicode's EastAsianWidth W or F, adjacent ranges merged. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x17000, 0x18CFF},
        {0x1B000, 0x1B2FF},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private static final char ESCAPE = '\u001b';
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int FIRST_JOINED_JAMO = 0x1160;
    private static final int LAST_JOINED_JAMO = 0x11FF;

    private DisplayWidth() {}

    /** Returns the width of a text without line ends. */
    public static int of(String text) {
        var width = 0;
        for (var i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            width += of(codePoint);
            i += Character.charCount(codePoint);
        }
        return width;
    }

    public static int of(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint < ' ' ? 0 : 1;
        }
        if (isJoined(codePoint)) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isJoined(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL -> true;
            case Character.FORMAT -> codePoint != SOFT_HYPHEN;
            default -> codePoint >= FIRST_JOINED_JAMO && codePoint <= LAST_JOINED_JAMO;
        };
    }

    private static boolean isWide(int codePoint) {
        for (var range : WIDE) {
            if (codePoint < range[0]) {
                return false;
            }
            if (codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Returns the rows that a text takes on a screen, wrapped; with an unknown width, 0, one row for each line. */
    public static int rows(String text, int columns) {
        return text.lines().mapToInt(line -> rows(shownWidth(line), columns)).sum();
    }

    private static int rows(int width, int columns) {
        return columns <= 0 || width == 0 ? 1 : (width + columns - 1) / columns;
    }

    /** Returns the width of a line without escape sequences: colours end with an m, links with ESC and a backslash. */
    private static int shownWidth(String line) {
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
        return of(shown.toString());
    }
}
