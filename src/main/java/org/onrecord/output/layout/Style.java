package org.onrecord.output.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The appearance of text, decided before anything is written.
 *
 * @param width the maximum number of columns
 * @param isColoured whether to use bold and colour
 * @param hasLinks whether to write OSC 8 hyperlinks
 * @param program the prefix of suggested commands: the program's name with the options that select the same record, or
 *     the slash of the shell
 */
public record Style(int width, boolean isColoured, boolean hasLinks, View view, String program) {
    public static final String PROGRAM = "onrecord ";
    public static final String SHELL = "/";

    /** Style for files and pipes: 80 columns, no colour, no links. */
    public static final Style PLAIN = new Style(80, false, false);

    /** A word that a shell leaves as it is. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{N}_./:=,@%+-]+");

    private static final Pattern SPECIAL = Pattern.compile("[\"\\\\$`]");

    /** The program's name in a command that queries a record without naming it. */
    private static final Pattern ASKING =
            Pattern.compile("\\bonrecord (?!facts (?!info)|help|(?:.*\\s)?--(?:facts|case|record-version)\\b)");

    public Style(int width, boolean isColoured, boolean hasLinks) {
        this(width, isColoured, hasLinks, View.SHORT);
    }

    public Style(int width, boolean isColoured, boolean hasLinks, View view) {
        this(width, isColoured, hasLinks, view, PROGRAM);
    }

    public Style typedAfter(String other) {
        return new Style(width, isColoured, hasLinks, view, other);
    }

    /** Returns a word in double quotes, with a backslash before each character that these do not protect from a shell. */
    public static String quoted(String word) {
        return '"' + SPECIAL.matcher(word).replaceAll("\\\\$0") + '"';
    }

    /** Joins the words to a line that a POSIX shell splits into the same words. */
    public static String quoted(List<String> words) {
        return words.stream()
                .map(word -> PLAIN_WORD.matcher(word).matches() ? word : quoted(word))
                .collect(Collectors.joining(" "));
    }

    /** Returns the text with each command changed so that it queries the same record when typed. */
    public String typed(String text) {
        return switch (program) {
            case PROGRAM -> text;
            case SHELL -> text.replace(PROGRAM, SHELL);
            default -> ASKING.matcher(text).replaceAll(Matcher.quoteReplacement(program));
        };
    }
}
