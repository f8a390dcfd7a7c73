package org.onrecord.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Splits text into words: letters and digits in lower case, without accents, split at everything else. A number keeps
 * together: "679,452" is {@code 679452}, "1.6" stays as it is.
 *
 * <p>Takes linear time whatever the text is.
 */
public final class Tokens {
    private final boolean keepsPossessive;
    private final int max;
    private final Words words;
    /** The text that is read, and how much of it there is. */
    private char[] text = new char[128];

    private int end;
    private int count;
    /** Where the word begins that is read; what is left out of it is closed up. */
    private int start;

    private int length;

    /** Takes one word after another. */
    private interface Words {
        void add(char[] letters, int start, int length);
    }

    private Tokens(boolean keepsPossessive, int max, Words words) {
        this.keepsPossessive = keepsPossessive;
        this.max = max;
        this.words = words;
    }

    /** The words as language: "Peter's" is {@code peter}, "didn't" is {@code didnt}. */
    public static List<Token> of(String text) {
        return first(Integer.MAX_VALUE, text);
    }

    /** The first words of a text of any length, as {@link #of} has them. */
    public static List<Token> first(int max, String text) {
        return split(text, false, max).stream().map(Token::of).toList();
    }

    /** The words as language, without their stems. */
    public static List<String> spoken(String text) {
        return split(text, false, Integer.MAX_VALUE);
    }

    /** A reader of many texts, which gives what is known of their words as language, one after another. */
    public static <W> Tokens reader(WordMap<W> known, Consumer<W> words) {
        return reader(false, known, words);
    }

    /** The same for words as they are written. */
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

    /** The words as they are written, only without apostrophes: "Peter's" is {@code peters}. */
    public static List<String> words(String text) {
        return split(text, true, Integer.MAX_VALUE);
    }

    private static List<String> split(String text, boolean keepsPossessive, int max) {
        var words = new ArrayList<String>();
        new Tokens(keepsPossessive, max, (letters, start, length) -> words.add(new String(letters, start, length)))
                .read(text);
        return words;
    }

    /** The text in lower case without accents. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var plain = withoutMarks(text);
        return isAscii(plain) ? plain : withoutMarks(Normalizer.normalize(plain, Normalizer.Form.NFD));
    }

    /**
     * The text in lower case, accents and all, in linear time: {@link String#toLowerCase} takes time by the square of how many
     * letters become two.
     */
    public static String lowerCase(String text) {
        var lower = new StringBuilder(text.length());
        text.codePoints().forEach(c -> lower.appendCodePoint(Character.toLowerCase(c)));
        return lower.toString();
    }

    /** The same letter by letter: most texts are ASCII. */
    private void foldIn(String written) {
        put(written);
        for (var at = 0; at < end; at++) {
            var c = text[at];
            if (c > 127) {
                put(fold(written));
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

    /** Most are ASCII, and in lower case. */
    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c > 127 && Character.isLetterOrDigit(c));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Whether an apostrophe here and the s after it end a word and are to be cut. */
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
