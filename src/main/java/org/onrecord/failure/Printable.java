package org.onrecord.failure;

/** Filters text: removes characters that act on a terminal, break a line, change the direction of text or cannot be seen. */
public final class Printable {
    /**
     * The first and last characters of ranges: those with Unicode's properties Default_Ignorable_Code_Point (such as soft
     * hyphen, zero-width space and joiners, fillers, variation selectors, tags) and Bidi_Control, annotation marks, and
     * noncharacters other than the last two of each plane.
     */
    private static final int[] UNSEEN = {
        0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F, 0x202A,
        0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0,
        0xFFFB, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };

    /** A line end that Java does not count as white space. */
    private static final int NEXT_LINE = 0x85;

    private Printable() {}

    /**
     * Whether a character can change what a terminal does or shows, including tabs and line ends, or is read by a
     * program but not seen by a person.
     */
    public static boolean isControl(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || isUnseen(c);
    }

    /** Whether a character is invisible or a noncharacter, in which an instruction could hide. */
    private static boolean isUnseen(int c) {
        if (c < UNSEEN[0]) {
            return false;
        }
        for (var i = 0; i < UNSEEN.length; i += 2) {
            if (c >= UNSEEN[i] && c <= UNSEEN[i + 1]) {
                return true;
            }
        }
        return (c & 0xFFFE) == 0xFFFE || Character.getType(c) == Character.PRIVATE_USE;
    }

    /** Removes invisible characters from typed or pasted words. */
    public static String seen(String text) {
        return text.codePoints().anyMatch(Printable::isUnseen)
                ? text.codePoints()
                        .filter(c -> !isUnseen(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    public static boolean isOneLine(CharSequence text) {
        return text.codePoints().noneMatch(Printable::isControl);
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
            var c = Character.codePointAt(text, i);
            if (!isControl(c) || (c == '\n' && keepsLines)) {
                safe.appendCodePoint(c);
            } else if ((Character.isWhitespace(c) || c == NEXT_LINE) && !isPartOfLineEnd(text, i)) {
                safe.append(' ');
            }
            i += Character.charCount(c) - 1;
        }
        return safe.toString();
    }

    private static boolean isPartOfLineEnd(CharSequence text, int i) {
        return text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
    }
}
