package org.onrecord.model.date;

import java.time.LocalDate;
import org.onrecord.model.date.DateInterval.Bound;
import org.onrecord.model.date.DateInterval.Missing;

/** Dates in plain British English, the same in every locale. */
final class DateWords {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private DateWords() {}

    static String of(DatePoint date) {
        return phrase(date) + (date.certainty().isInDoubt() ? ", uncertain" : "") + time(date.time());
    }

    /** Returns the time of day after a comma: ", 8.38 am local time", ", 5.38 am UTC". */
    private static String time(String time) {
        if (time.isEmpty()) {
            return "";
        }
        var hour = Integer.parseInt(time, 0, 2, 10);
        var half = hour < 12 ? " am" : " pm";
        return ", " + (hour % 12 == 0 ? 12 : hour % 12) + "." + time.substring(3, 5) + half
                + (time.endsWith("Z") ? " UTC" : " local time");
    }

    static String of(DateInterval interval) {
        Bound start = interval.start();
        Bound end = interval.end();
        if (start.equals(end) && start instanceof DatePoint date) {
            return of(date);
        }
        return stretch(start, end) + doubts(start, end);
    }

    static String month(LocalDate day) {
        return monthName(day) + " " + year(day);
    }

    private static String stretch(Bound start, Bound end) {
        if (start instanceof DatePoint first) {
            return end instanceof DatePoint last ? span(first, last) : "from " + phrase(first);
        }
        // An interval has a date on at least one side.
        return "until " + phrase((DatePoint) end);
    }

    private static String span(DatePoint start, DatePoint end) {
        String to = phrase(end);
        String from = isSharedPartClear(start, end) ? shortPhrase(start, end) : phrase(start);
        if (!start.isDay() || !end.isDay()) {
            return from + " to " + to;
        }
        return (isBetween(start, end) ? "between " : "") + from + " and " + to;
    }

    /** Whether there is a day between two days, or either is uncertain. */
    static boolean isBetween(Bound start, Bound end) {
        return start instanceof DatePoint first
                && end instanceof DatePoint last
                && first.isDay()
                && last.isDay()
                && (!first.earliest().plusDays(1).equals(last.earliest()) || first.isUncertain() || last.isUncertain());
    }

    /** Whether both days can share a month: in "between about 17 and 22 May" the "about" would apply to both days. */
    private static boolean isSharedPartClear(DatePoint start, DatePoint end) {
        return !start.certainty().isApproximate() || end.certainty().isApproximate();
    }

    /** Returns the start without the month and year that it shares with the end, which has the same precision. */
    private static String shortPhrase(DatePoint start, DatePoint end) {
        LocalDate first = start.earliest();
        LocalDate last = end.earliest();
        if (start.precision() != end.precision() || first.getYear() != last.getYear()) {
            return phrase(start);
        }
        return switch (start.precision()) {
            case DAY -> about(start) + (first.getMonth() == last.getMonth() ? dayOfMonth(first) : dayAndMonth(first));
            case MONTH -> about(start) + monthName(first);
            default -> phrase(start);
        };
    }

    private static String doubts(Bound start, Bound end) {
        if (isInDoubt(start) && isInDoubt(end)) {
            return ", both ends uncertain";
        }
        return doubt(", start ", start) + doubt(", end ", end);
    }

    private static String doubt(String side, Bound bound) {
        if (bound == Missing.UNKNOWN) {
            return side + "not known";
        }
        return isInDoubt(bound) ? side + "uncertain" : "";
    }

    private static boolean isInDoubt(Bound bound) {
        return bound instanceof DatePoint date && date.certainty().isInDoubt();
    }

    /** Returns the date with "about" if it is approximate, without a remark on doubt. */
    private static String phrase(DatePoint date) {
        LocalDate day = date.earliest();
        return switch (date.precision()) {
            case CENTURY -> "some time in " + year(day) + " to " + year(date.latest());
            case DECADE -> "some time in the " + year(day) + "s";
            case YEAR -> about(date) + year(day);
            case SOME_MONTH -> "some month of " + year(day);
            case SOME_DAY_OF_YEAR -> "some day in " + year(day);
            case MONTH -> about(date) + month(day);
            case SOME_DAY_OF_MONTH -> "some day in " + month(day);
            case DAY -> about(date) + dayAndMonth(day) + " " + year(day);
        };
    }

    private static String about(DatePoint date) {
        return date.certainty().isApproximate() ? "about " : "";
    }

    /** Returns all four digits, because "April 33" could be taken for a day. */
    private static String year(LocalDate day) {
        return day.toString().substring(0, 4);
    }

    private static String dayOfMonth(LocalDate day) {
        return Integer.toString(day.getDayOfMonth());
    }

    private static String dayAndMonth(LocalDate day) {
        return dayOfMonth(day) + " " + monthName(day);
    }

    private static String monthName(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    static String withDoubtInBrackets(String words) {
        return words.replace(", uncertain", " (uncertain)");
    }

    static String withShortMonths(String words) {
        for (var month : MONTHS) {
            words = words.replace(month, month.substring(0, 3));
        }
        return words;
    }
}
