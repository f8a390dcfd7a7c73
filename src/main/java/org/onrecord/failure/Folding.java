package org.onrecord.failure;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts comparable whatever their case and accents, in linear time. */
public final class Folding {
    private Folding() {}

    /** Returns the text in lower case without accents, and with plain letters for other forms of them, such as full-width ones. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var plain = withoutMarks(text);
        return isAscii(plain) ? plain : withoutMarks(Normalizer.normalize(plain, Normalizer.Form.NFKD));
    }

    /**
     * Returns the text in lower case with accents. {@link String#toLowerCase} takes quadratic time in the number of
     * letters that become two.
     */
    public static String lowerCase(String text) {
        var lower = new StringBuilder(text.length());
        text.codePoints().forEach(c -> lower.appendCodePoint(Character.toLowerCase(c)));
        return lower.toString();
    }

    private static boolean isAscii(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the text in lower case without combining marks. They are removed before normalisation, which takes
     * quadratic time in the length of a run of them (Unicode Standard Annex 15, section 13); {@link String#toLowerCase}
     * takes quadratic time in the number of letters that become two.
     */
    private static String withoutMarks(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c <= 127 || Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.appendCodePoint(Character.toLowerCase(c)));
        return plain.toString();
    }
}
