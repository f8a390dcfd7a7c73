package org.onrecord.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the number at a cursor; reports problems as {@link Values} does. */
final class Numbers {
    private static final String FORMAT = "1";

    static final String RANGE_HINT = "write a number with at most 30 digits before and after the point";

    private static final int MAX_DIGITS = 30;
    private static final int MAX_LENGTH = 100;

    private final Cursor cursor;

    Numbers(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the format's number and refuses unknown ones, which make all other problems meaningless. */
    @Nullable
    Integer format() {
        if (cursor.parser().currentToken() != JsonToken.VALUE_NUMBER_INT) {
            cursor.wrongType("a whole number", "write " + FORMAT);
            return null;
        }
        var format = cursor.parser().getString();
        if (!format.equals(FORMAT)) {
            throw cursor.stopWithOnly(
                    ProblemCode.UNKNOWN_FORMAT,
                    "the format is " + Quote.plain(format) + ", but this program reads format " + FORMAT,
                    "use a newer onrecord, or a file in format " + FORMAT);
        }
        return Integer.valueOf(format);
    }

    /** Reads a number exactly as written; returns zero if it cannot be read. */
    BigDecimal number() {
        var token = cursor.parser().currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            cursor.wrongType("a number", "write a number without quotes");
            return BigDecimal.ZERO;
        }
        var text = cursor.parser().getString();
        var number = exact(text);
        if (number == null) {
            cursor.report(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    "the number " + Quote.plain(text) + " is too large or too precise",
                    RANGE_HINT);
            return BigDecimal.ZERO;
        }
        return number;
    }

    /**
     * Returns the number, or null if it is too large: {@code 1e999999999} is short but would fill the memory when
     * printed.
     */
    private static @Nullable BigDecimal exact(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            var number = new BigDecimal(text);
            boolean isInRange = Math.abs((long) number.scale()) <= MAX_DIGITS
                    && (long) number.precision() - number.scale() <= MAX_DIGITS;
            return isInRange ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Reads a whole number in the range of an int, or null. */
    @Nullable
    Integer wholeOrNull() {
        if (cursor.parser().currentToken() != JsonToken.VALUE_NUMBER_INT) {
            cursor.wrongType("a whole number or null", "write a whole number without quotes, or null");
            return null;
        }
        var text = cursor.parser().getString();
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            cursor.report(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    "the number " + Quote.plain(text) + " is out of range",
                    "write a number up to 2147483647");
            return null;
        }
    }
}
