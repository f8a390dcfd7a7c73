package org.onrecord.failure;

/** Filters text for a terminal: removes characters that act on it, break a line or change the direction of text. */
public final class Printable {
    private Printable() {}

    /** Whether a character can change what a terminal does or shows, including tabs and line ends. */
    public static boolean isControl(char c) {
        return Character.isISOControl(c) || (c >= '\u061c' && (isLineSeparator(c) || isBidiControl(c)));
    }

    private static boolean isLineSeparator(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    /** Whether a character has Unicode's Bidi_Control property. */
    private static boolean isBidiControl(char c) {
        return c == '\u061c'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** Whether a text is one line without control characters. */
    public static boolean isOneLine(CharSequence text) {
        return text.chars().noneMatch(c -> isControl((char) c));
    }

    /** Returns the text on one line: white space for line breaks, and without other control characters. */
    public static String oneLine(CharSequence text) {
        return safe(text, false);
    }

    /** Returns the text with its line breaks, but without other control characters. */
    public static String lines(CharSequence text) {
        return safe(text, true);
    }

    private static String safe(CharSequence text, boolean keepsLines) {
        var safe = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isControl(c) || (c == '\n' && keepsLines)) {
                safe.append(c);
            } else if (Character.isWhitespace(c) && !isPartOfLineEnd(text, i)) {
                safe.append(' ');
            }
        }
        return safe.toString();
    }

    private static boolean isPartOfLineEnd(CharSequence text, int i) {
        return text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
    }
}
