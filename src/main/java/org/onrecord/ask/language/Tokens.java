package org.onrecord.ask.language;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.lookup.Words;

/** Splits text into tokens. */
public final class Tokens {
    private Tokens() {}

    /**
     * The tokens of a text in order: letters and digits, split at everything else. "Peter's" is {@code peter}, "didn't"
     * is {@code didnt}, "679,452" and "1.6" keep together as numbers.
     */
    public static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var plain = Words.fold(text);
        var word = new StringBuilder();
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (isInsideNumber(plain, i)) {
                if (c == '.') {
                    word.append(c);
                }
            } else if (!isApostrophe(c)) {
                finish(word, tokens);
            } else if (isPossessive(plain, i)) {
                finish(word, tokens);
                i++;
            }
        }
        finish(word, tokens);
        return tokens;
    }

    private static void finish(StringBuilder word, List<Token> tokens) {
        if (!word.isEmpty()) {
            tokens.add(Token.of(word.toString()));
            word.setLength(0);
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Whether the apostrophe here is followed by an s that ends the word. */
    private static boolean isPossessive(String text, int at) {
        return at + 1 < text.length()
                && text.charAt(at + 1) == 's'
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static boolean isInsideNumber(String text, int at) {
        var c = text.charAt(at);
        return (c == ',' || c == '.')
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
