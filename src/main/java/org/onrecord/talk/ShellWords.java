package org.onrecord.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.failure.Printable;

/**
 * Splits commands of the program's shell into words.
 *
 * <p>As in other shells, double or single quotes hold words together and a backslash escapes the next character;
 * nothing is expanded. A quote opens only at the start of a word or of an option's value, so that O'Brien needs none.
 */
public final class ShellWords {
    private static final char NONE = '\0';

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean isWord;
    private int start;
    private char quote = NONE;

    private ShellWords(String line) {
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            start = isWord ? start : i;
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                i++;
                take(line.charAt(i));
            } else {
                read(c);
            }
        }
    }

    /** Returns the words of a finished line; an open quote ends with it. */
    static List<String> of(String line) {
        var read = new ShellWords(line);
        read.finish();
        return read.words;
    }

    /** Returns the words of an unfinished line: the last one is unfinished, and empty after a space. */
    public static List<String> typed(String line) {
        var read = new ShellWords(line);
        read.isWord = true;
        read.finish();
        return read.words;
    }

    /** Returns the start of the last word of {@link #typed}, including its quote. */
    static int startOfLast(String line) {
        var read = new ShellWords(line);
        return read.isWord ? read.start : line.length();
    }

    /**
     * Returns the words of a command line as they are shown, so that options can be added: without characters that cannot
     * be seen, and without {@code --} where it changes nothing.
     */
    public static List<String> shown(List<String> typed) {
        var words = typed.stream().map(Printable::seen).toList();
        var end = words.indexOf("--");
        var rest = end < 0 ? List.<String>of() : words.subList(end + 1, words.size());
        return rest.isEmpty() || rest.stream().anyMatch(word -> word.startsWith("-"))
                ? words
                : Stream.concat(words.stream().limit(end), rest.stream()).toList();
    }

    private void read(char c) {
        if (quote != NONE) {
            if (c == quote) {
                quote = NONE;
            } else {
                take(c);
            }
        } else if ((c == '"' || c == '\'') && opensQuote()) {
            quote = c;
            isWord = true;
        } else if (Character.isWhitespace(c)) {
            finish();
        } else {
            take(c);
        }
    }

    private boolean opensQuote() {
        return word.isEmpty() || word.charAt(word.length() - 1) == '=' || word.charAt(word.length() - 1) == ',';
    }

    private void take(char c) {
        word.append(c);
        isWord = true;
    }

    private void finish() {
        if (isWord) {
            words.add(word.toString());
            word.setLength(0);
            isWord = false;
        }
    }
}
