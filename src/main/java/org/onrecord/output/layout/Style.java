package org.onrecord.output.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How text is shown, decided once before anything is written.
 *
 * @param width the maximum number of columns
 * @param isColoured whether to use bold and colour
 * @param isAscii whether to write ASCII only
 * @param hasLinks whether to write OSC 8 hyperlinks
 * @param view how much to show
 * @param program how the command lines in the text begin: the program's name and the options that select the same record,
 *     or the slash of its own shell
 */
public record Style(int width, boolean isColoured, boolean isAscii, boolean hasLinks, View view, String program) {
    public static final String PROGRAM = "onrecord ";
    public static final String SHELL = "/";

    /** For files and pipes: 80 columns, no colour, no links. */
    public static final Style PLAIN = new Style(80, false, false, false);

    /** The name of the program in a command line that asks a record, and does not name it. */
    private static final Pattern ASKING =
            Pattern.compile("\\bonrecord (?!facts (?!info)|cases|help|(?:.*\\s)?--(?:facts|case|record-version)\\b)");

    /** A style for short text. */
    public Style(int width, boolean isColoured, boolean isAscii, boolean hasLinks) {
        this(width, isColoured, isAscii, hasLinks, View.SHORT);
    }

    public Style(int width, boolean isColoured, boolean isAscii, boolean hasLinks, View view) {
        this(width, isColoured, isAscii, hasLinks, view, PROGRAM);
    }

    public Style with(View other) {
        return new Style(width, isColoured, isAscii, hasLinks, other, program);
    }

    /** The same with other beginnings of command lines. */
    public Style typedAfter(String other) {
        return new Style(width, isColoured, isAscii, hasLinks, view, other);
    }

    /** A text in which each command line is as a reader has to type it to ask the same record. */
    public String typed(String text) {
        return switch (program) {
            case PROGRAM -> text;
            case SHELL -> text.replace(PROGRAM, SHELL);
            default -> ASKING.matcher(text).replaceAll(Matcher.quoteReplacement(program));
        };
    }
}
