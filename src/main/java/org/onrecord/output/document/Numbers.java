package org.onrecord.output.document;

import java.math.BigDecimal;

/** Writes numbers with thousands separators and the record's decimals. */
public final class Numbers {
    private Numbers() {}

    public static String of(BigDecimal value) {
        var plain = value.toPlainString();
        var point = plain.indexOf('.');
        var digits = new StringBuilder(plain);
        var first = value.signum() < 0 ? 1 : 0;
        for (var i = (point < 0 ? plain.length() : point) - 3; i > first; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    public static String of(int value) {
        return of(BigDecimal.valueOf(value));
    }
}
