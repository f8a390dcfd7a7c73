package org.onrecord.ask.compute;

import java.time.temporal.ChronoUnit;
import org.onrecord.model.Fact;
import org.onrecord.model.date.FactDate;

/** The time between two facts in words: exact if both days are known, otherwise approximate. */
final class Durations {
    private static final int MONTHS = 12;
    private static final double DAYS_OF_A_MONTH = 365.25 / MONTHS;

    private Durations() {}

    /** Returns text such as "From 1 January 2012 to 1 March 2013: 1 year 2 months". */
    static String between(Fact from, Fact to) {
        var start = from.date().earliest();
        var end = to.date().earliest();
        var isExact = isDay(from.date()) && isDay(to.date());
        var months = (int) ChronoUnit.MONTHS.between(start, end);
        var length = months < 1
                ? counted((int) ChronoUnit.DAYS.between(start, end), "day")
                : (counted(months / MONTHS, "year") + " " + counted(months % MONTHS, "month")).strip();
        return "From " + from.date().inWords() + " to " + to.date().inWords() + ": " + (isExact ? "" : "about ")
                + length;
    }

    static String ofDays(long days) {
        var months = (int) Math.round(days / DAYS_OF_A_MONTH);
        return (counted(months / MONTHS, "year") + " " + counted(months % MONTHS, "month")).strip();
    }

    static boolean isKnown(FactDate date) {
        return !date.latest().isAfter(date.earliest().plusMonths(1));
    }

    private static boolean isDay(FactDate date) {
        return date.earliest().equals(date.latest()) && !date.isUncertain();
    }

    private static String counted(int number, String unit) {
        return number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
    }
}
