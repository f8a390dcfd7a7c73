package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.Folding;

/**
 * Splits a text into words, which are letters and digits in lower case, without accents. Numbers are kept whole: "679,452" becomes
 * {@code 679452}, "1.6" is unchanged. A compound is one word, however it is written: "step dad" is {@code stepdad}.
 *
 * <p>It takes linear time for any text.
 */
public final class Tokens {
    private final String text;
    private final boolean keepsPossessive;
    private final int max;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Tokens(String text, boolean keepsPossessive, int max) {
        this.text = Folding.fold(text);
        this.keepsPossessive = keepsPossessive;
        this.max = max;
    }

    /**
     * Returns the words without possessive endings and apostrophes: "Peter's" becomes {@code peter}, "didn't" {@code
     * didnt}.
     */
    public static List<Token> of(String text) {
        return first(Integer.MAX_VALUE, text);
    }

    /** Returns the first words of a text, in the form of {@link #of}. */
    public static List<Token> first(int max, String text) {
        return split(text, false, max).stream().map(Token::of).toList();
    }

    /** Returns the words in the form of {@link #of}, without their stems. */
    public static List<String> spoken(String text) {
        return split(text, false, Integer.MAX_VALUE);
    }

    /** Returns the words with possessive endings but without apostrophes: "Peter's" becomes {@code peters}. */
    public static List<String> words(String text) {
        return split(text, true, Integer.MAX_VALUE);
    }

    private static List<String> split(String text, boolean keepsPossessive, int max) {
        return Compounds.join(new Tokens(text, keepsPossessive, max).split());
    }

    private List<String> split() {
        for (var at = 0; at < text.length() && words.size() < max; at++) {
            var c = text.charAt(at);
            if (isLetterOrDigit(c) || (c == '.' && isInsideNumber(at))) {
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

    /** Tests the commonest characters first: ASCII in lower case. */
    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c > 127 && Character.isLetterOrDigit(c));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Whether there is a possessive ending here that must be removed. */
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
