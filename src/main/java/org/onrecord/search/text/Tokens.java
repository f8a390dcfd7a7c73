package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.failure.Folding;

/**
 * A tokenizer: words are letters and digits in lower case, without accents. Numbers are kept whole: "679,452" becomes
 * {@code 679452}, "1.6" is unchanged.
 *
 * <p>It takes linear time for any text.
 */
public final class Tokens {
    private final boolean keepsPossessive;
    private final int max;
    private final Words words;
    /** The current text, up to its end. */
    private char[] text = new char[128];

    private int end;
    private int count;
    /** The start of the current word, from which dropped characters have been removed. */
    private int start;

    private int length;

    /** Receives the words one by one. */
    private interface Words {
        void add(char[] letters, int start, int length);
    }

    private Tokens(boolean keepsPossessive, int max, Words words) {
        this.keepsPossessive = keepsPossessive;
        this.max = max;
        this.words = words;
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

    /** Returns a reusable reader of texts that passes on the value of each word, in the form of {@link #of}. */
    public static <W> Tokens reader(WordMap<W> known, Consumer<W> words) {
        return reader(false, known, words);
    }

    /** Returns a reusable reader of texts for words in the form of {@link #words}. */
    public static <W> Tokens writtenReader(WordMap<W> known, Consumer<W> words) {
        return reader(true, known, words);
    }

    private static <W> Tokens reader(boolean keepsPossessive, WordMap<W> known, Consumer<W> words) {
        return new Tokens(
                keepsPossessive,
                Integer.MAX_VALUE,
                (letters, start, length) -> words.accept(known.get(letters, start, length)));
    }

    /** Reads a text. */
    public void read(String text) {
        count = 0;
        foldIn(text);
        split();
    }

    /** Returns the words with possessive endings but without apostrophes: "Peter's" becomes {@code peters}. */
    public static List<String> words(String text) {
        return split(text, true, Integer.MAX_VALUE);
    }

    private static List<String> split(String text, boolean keepsPossessive, int max) {
        var words = new ArrayList<String>();
        new Tokens(keepsPossessive, max, (letters, start, length) -> words.add(new String(letters, start, length)))
                .read(text);
        return words;
    }

    /** Reads a text in lower case without accents, with a fast path for ASCII, which is most texts. */
    private void foldIn(String written) {
        put(written);
        for (var at = 0; at < end; at++) {
            var c = text[at];
            if (c > 127) {
                put(Folding.fold(written));
                return;
            }
            if (c >= 'A' && c <= 'Z') {
                text[at] = (char) (c + 'a' - 'A');
            }
        }
    }

    private void put(String written) {
        end = written.length();
        if (end > text.length) {
            text = new char[2 * end];
        }
        written.getChars(0, end, text, 0);
    }

    private void split() {
        for (var at = 0; at < end && count < max; at++) {
            var c = text[at];
            if (isLetterOrDigit(c) || (c == '.' && isInsideNumber(at))) {
                if (length == 0) {
                    start = at;
                }
                text[start + length++] = c;
            } else if (isPossessive(at)) {
                finish();
                at++;
            } else if (!isApostrophe(c) && !(c == ',' && isInsideNumber(at))) {
                finish();
            }
        }
        finish();
    }

    private void finish() {
        if (length > 0 && count < max) {
            words.add(text, start, length);
            count++;
        }
        length = 0;
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
                && isApostrophe(text[at])
                && at + 1 < end
                && text[at + 1] == 's'
                && (at + 2 == end || !Character.isLetterOrDigit(text[at + 2]));
    }

    private boolean isInsideNumber(int at) {
        return at > 0 && at + 1 < end && Character.isDigit(text[at - 1]) && Character.isDigit(text[at + 1]);
    }
}
