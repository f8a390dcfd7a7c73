package org.onrecord.failure;

/** Which characters may be shown on a terminal: none that act on it, break a line or change the direction of text. */
public final class Printable {
    private Printable() {}

    /** Whether a character can change what a terminal does or shows; a tab or a line end counts as one. */
    public static boolean isControl(char c) {
        return Character.isISOControl(c) || (c >= '\u061c' && (isLineSeparator(c) || isBidiControl(c)));
    }

    /** Unicode's line and paragraph separators. */
    private static boolean isLineSeparator(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    /** Unicode's Bidi_Control property. */
    private static boolean isBidiControl(char c) {
        return c == '\u061c'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** Whether a text is one line in which nothing acts. */
    public static boolean isOneLine(CharSequence text) {
        return text.chars().noneMatch(c -> isControl((char) c));
    }

    /** The text on one line: white space in place of what breaks one, and nothing in place of what else would act. */
    public static String oneLine(CharSequence text) {
        return safe(text, false);
    }

    /** The text with its lines, and without anything else that acts. */
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
