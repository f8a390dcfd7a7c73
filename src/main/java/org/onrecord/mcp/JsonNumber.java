package org.onrecord.mcp;

import java.math.BigDecimal;

/** A number of a message, as the client wrote it. */
record JsonNumber(String text) {
    /** Whether it is a whole number from 1 to a maximum, such as 3, 3.0 or 3e0. */
    boolean isCount(int max) {
        try {
            var number = new BigDecimal(text);
            return number.compareTo(BigDecimal.ONE) >= 0
                    && number.compareTo(BigDecimal.valueOf(max)) <= 0
                    && number.stripTrailingZeros().scale() <= 0;
        } catch (NumberFormatException e) {
            // An exponent beyond those of BigDecimal.
            return false;
        }
    }

    /** Its value, if it is a count. */
    int count() {
        return new BigDecimal(text).intValueExact();
    }
}
