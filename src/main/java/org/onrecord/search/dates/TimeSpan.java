package org.onrecord.search.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * The days, or the month of any year, that a question is about.
 *
 * @param from first day; {@link LocalDate#MIN} if open
 * @param to last day; {@link LocalDate#MAX} if open
 * @param month the month in any year, if the question names a day or month without a year; otherwise null
 * @param day the day of that month, or 0
 */
public record TimeSpan(
        LocalDate from, LocalDate to, @Nullable Month month, int day) {
    private static final double EXACT = 1.15;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int DAYS_OF_A_YEAR = 366;

    public static TimeSpan between(LocalDate from, LocalDate to) {
        return new TimeSpan(from, to, null, 0);
    }

    /** Returns a day of a month in any year, or the whole month if the day is 0. */
    public static TimeSpan inAnyYear(Month month, int day) {
        return new TimeSpan(LocalDate.MIN, LocalDate.MAX, month, day);
    }

    public boolean isDay() {
        return from.equals(to);
    }

    public boolean isBounded() {
        return !from.equals(LocalDate.MIN) && !to.equals(LocalDate.MAX);
    }

    /** Returns the words for the month or year; empty for a longer span. */
    public List<Token> tokens() {
        if (!isBounded() || from.getYear() != to.getYear()) {
            return List.of();
        }
        var year = "" + from.getYear();
        return Tokens.of(
                from.getMonth() == to.getMonth()
                        ? from.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year
                        : year);
    }

    /**
     * Scores a date: 0 outside, 1 inside, 1.15 for the same days; of dates that only overlap, longer ones score less.
     */
    public double fit(FactDate date) {
        if (month != null) {
            return date instanceof DatePoint && fitsAnyYear(date) ? 1 : 0;
        }
        if (!date.overlaps(from, to)) {
            return 0;
        }
        if (date.earliest().equals(from) && date.latest().equals(to)) {
            return EXACT;
        }
        if (!date.earliest().isBefore(from) && !date.latest().isAfter(to)) {
            return 1;
        }
        var isOpen = date.earliest().equals(LocalDate.MIN) || date.latest().equals(LocalDate.MAX);
        var days = isOpen
                ? Long.MAX_VALUE
                : date.latest().toEpochDay() - date.earliest().toEpochDay();
        return days <= DAYS_OF_A_MONTH ? 0.9 : days <= DAYS_OF_A_YEAR ? 0.6 : 0.35;
    }

    private boolean fitsAnyYear(FactDate date) {
        var first = date.earliest();
        var last = date.latest();
        var isWithinMonth = first.getMonth() == month && last.getMonth() == month && first.getYear() == last.getYear();
        return isWithinMonth && (day == 0 || (first.getDayOfMonth() <= day && last.getDayOfMonth() >= day));
    }
}
