package org.onrecord.mcp;

import java.math.BigDecimal;

/** A number of a message, as the client wrote it. */
record JsonNumber(String text) {
    /** Whether it is an integer from 1 to a maximum; 3, 3.0 and 3e0 are accepted. */
    boolean isCount(int max) {
        try {
            var number = new BigDecimal(text);
            return number.compareTo(BigDecimal.ONE) >= 0
                    && number.compareTo(BigDecimal.valueOf(max)) <= 0
                    && number.stripTrailingZeros().scale() <= 0;
        } catch (NumberFormatException e) {
            // The exponent is too large for BigDecimal.
            return false;
        }
    }

    /** Returns its value; it must be a count. */
    int count() {
        return new BigDecimal(text).intValueExact();
    }
}
