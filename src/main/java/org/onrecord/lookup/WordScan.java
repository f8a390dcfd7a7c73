package org.onrecord.lookup;

import java.util.Arrays;
import java.util.List;

/**
 * Counts sought words in texts.
 *
 * <p>Splits as {@link Words} does, but makes no string of any word: a search goes through the text of every fact, and
 * making those strings would be most of its time.
 */
final class WordScan {
    /** Shorter words only fit themselves. */
    private static final int LEAST_BEGINNING = 3;

    private static final int FOREIGN = -1;

    private final String[] sought;
    /** For each sought word, how much of it the current word has; more than the word is long if they differ. */
    private final int[] matched;

    private int length;

    /** A scan for words as {@link Words} gives them. */
    WordScan(List<String> sought) {
        this.sought = sought.toArray(String[]::new);
        this.matched = new int[this.sought.length];
    }

    /**
     * Adds the weight for each word of the text that is, or begins with, a sought word.
     *
     * @param weights one for each sought word
     * @return how many words the text has
     */
    int count(String text, double weight, double[] weights) {
        var words = 0;
        begin();
        for (var i = 0; i < text.length(); i++) {
            var c = folded(text.charAt(i));
            if (c > 0) {
                take((char) c);
            } else if (c == FOREIGN) {
                return words + countFolded(text, i, weight, weights);
            } else if (!isApostrophe(text.charAt(i))) {
                words += end(weight, weights);
            }
        }
        return words + end(weight, weights);
    }

    /** The rest of a text, from the beginning of the current word, which has a letter beyond ASCII. */
    private int countFolded(String text, int at, double weight, double[] weights) {
        var start = at;
        while (start > 0 && (folded(text.charAt(start - 1)) > 0 || isApostrophe(text.charAt(start - 1)))) {
            start--;
        }
        var words = Words.of(text.substring(start));
        begin();
        for (var word : words) {
            for (var i = 0; i < word.length(); i++) {
                take(word.charAt(i));
            }
            end(weight, weights);
        }
        return words.size();
    }

    private void begin() {
        length = 0;
        Arrays.fill(matched, 0);
    }

    private void take(char c) {
        for (var k = 0; k < matched.length; k++) {
            var word = sought[k];
            if (matched[k] == length && length < word.length()) {
                matched[k] = word.charAt(length) == c ? length + 1 : Integer.MAX_VALUE;
            }
        }
        length++;
    }

    /** Ends the current word; tells how many that were, one or none. */
    private int end(double weight, double[] weights) {
        if (length == 0) {
            return 0;
        }
        for (var k = 0; k < matched.length; k++) {
            var wanted = sought[k].length();
            if (matched[k] == wanted && (length == wanted || wanted >= LEAST_BEGINNING)) {
                weights[k] += weight;
            }
        }
        begin();
        return 1;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** A letter or digit as {@link Words} has it, 0 for what is neither, or {@link #FOREIGN} if only Unicode's tables tell. */
    private static int folded(char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            return c;
        }
        if (c >= 'A' && c <= 'Z') {
            return c + ('a' - 'A');
        }
        // Up to U+007F and from U+2010 to U+2027, the dashes and quotation marks, nothing else is a letter.
        return c < 0x80 || (c >= 0x2010 && c <= 0x2027) || c == '£' ? 0 : FOREIGN;
    }
}
