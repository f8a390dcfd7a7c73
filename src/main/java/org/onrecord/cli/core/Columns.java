package org.onrecord.cli.core;

import picocli.CommandLine.TypeConversionException;

/**
 * A width that text can be laid out in.
 *
 * @param value columns
 */
public record Columns(int value) {
    /** The narrowest that text is laid out for. */
    static final int LEAST = 20;

    /** The widest. */
    static final int MOST = 10_000;

    public static Columns parse(String text) {
        try {
            var value = Integer.parseInt(text);
            if (value >= LEAST && value <= MOST) {
                return new Columns(value);
            }
        } catch (NumberFormatException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException("“" + text + "” is not a width from " + LEAST + " to " + MOST);
    }
}
