package org.onrecord.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits text into the plain words by which names and statements are compared. */
public final class Words {
    private Words() {}

    /**
     * The words of a text in order: lower case, without accents and apostrophes ("Peter's" is {@code peters}), split
     * at everything that is neither letter nor digit.
     */
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var plain = fold(text);
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\'' && c != '\u2019' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** The text in lower case without accents. */
    public static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return stripAccents(lower);
            }
        }
        return lower;
    }

    /**
     * Accents that stand by themselves go first: normalising takes time by the square of how many follow one another (Unicode
     * Standard Annex 15, section 13).
     */
    private static String stripAccents(String text) {
        return withoutMarks(Normalizer.normalize(withoutMarks(text), Normalizer.Form.NFD));
    }

    private static String withoutMarks(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
