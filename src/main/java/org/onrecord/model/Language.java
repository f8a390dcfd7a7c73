package org.onrecord.model;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.Keyword;

/** The English of a record, which has the order of day and month in dates of three numbers. */
public enum Language implements Keyword {
    EN_GB("en-GB"),
    EN_US("en-US");

    private static final int MONTHS = 12;

    private final String key;

    Language(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** Whether the numbers before a year are two different dates in the two orders. */
    public static boolean isAmbiguous(int first, int second) {
        return first <= MONTHS && second <= MONTHS && first != second;
    }

    /** Whether the first of two numbers before a year is the month; null is British. */
    public static boolean isMonthFirst(int first, int second, @Nullable Language language) {
        return second > MONTHS || (first <= MONTHS && language == EN_US);
    }
}
