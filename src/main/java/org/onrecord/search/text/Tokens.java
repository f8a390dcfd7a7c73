package org.onrecord.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Splits text into words: letters and digits in lower case, without accents, split at everything else. A number keeps
 * together: "679,452" is {@code 679452}, "1.6" stays as it is.
 *
 * <p>Takes linear time whatever the text is.
 */
public final class Tokens {
    private final String text;
    private final boolean keepsPossessive;
    private final int max;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Tokens(String text, boolean keepsPossessive, int max) {
        this.text = fold(text);
        this.keepsPossessive = keepsPossessive;
        this.max = max;
    }

    /** The words as language: "Peter's" is {@code peter}, "didn't" is {@code didnt}. */
    public static List<Token> of(String text) {
        return first(Integer.MAX_VALUE, text);
    }

    /** The first words of a text of any length, as {@link #of} has them. */
    public static List<Token> first(int max, String text) {
        return new Tokens(text, false, max).split().stream().map(Token::of).toList();
    }

    /** The words as language, of tokens that somebody keeps: a text has few words, and those often. */
    public static List<Token> of(String text, Function<String, Token> tokens) {
        return new Tokens(text, false, Integer.MAX_VALUE)
                .split().stream().map(tokens).toList();
    }

    /** The words as they are written, only without apostrophes: "Peter's" is {@code peters}. */
    public static List<String> words(String text) {
        return new Tokens(text, true, Integer.MAX_VALUE).split();
    }

    /** The text in lower case without accents. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var plain = withoutMarks(text);
        return isAscii(plain) ? plain : withoutMarks(Normalizer.normalize(plain, Normalizer.Form.NFD));
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
     * The text in lower case without accents that stand alone. They go before normalising, which takes time by the square of
     * how many follow one another (Unicode Standard Annex 15, section 13), as {@link String#toLowerCase} does for letters that
     * become two.
     */
    private static String withoutMarks(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c <= 127 || Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.appendCodePoint(Character.toLowerCase(c)));
        return plain.toString();
    }

    private List<String> split() {
        for (var at = 0; at < text.length() && words.size() < max; at++) {
            var c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || (c == '.' && isInsideNumber(at))) {
                word.append(c);
            } else if (isPossessive(at)) {
                finish();
                at++;
            } else if (!isApostrophe(c) && !(c == ',' && isInsideNumber(at))) {
                finish();
            }
        }
        finish();
        return words;
    }

    private void finish() {
        if (!word.isEmpty() && words.size() < max) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Whether an apostrophe here and the s after it end a word and are to be cut. */
    private boolean isPossessive(int at) {
        return !keepsPossessive
                && isApostrophe(text.charAt(at))
                && at + 1 < text.length()
                && text.charAt(at + 1) == 's'
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private boolean isInsideNumber(int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
