package org.onrecord.cli.core;

import picocli.CommandLine.TypeConversionException;

/**
 * A whole number from 1.
 *
 * @param value the number
 */
public record PositiveNumber(int value) {

    static PositiveNumber parse(String text) {
        try {
            var value = Integer.parseInt(text);
            if (value > 0) {
                return new PositiveNumber(value);
            }
        } catch (NumberFormatException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException("“" + text + "” is not a whole number from 1 to " + Integer.MAX_VALUE);
    }
}
