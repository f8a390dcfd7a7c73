package org.onrecord.format;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.DateFormatException;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;

/** Reads the date at a cursor; reports problems as {@link Values} does. */
final class Dates {
    private static final String DATE_HINT =
            "write YYYY, YYYY-MM or YYYY-MM-DD, optionally with ~ (about) or ? (uncertain), or two of these joined by /";
    private static final String POINT_HINT =
            "write YYYY, YYYY-MM or YYYY-MM-DD, optionally with ~ (about) or ? (uncertain)";
    private static final String DAY_HINT = "write the day as YYYY-MM-DD";
    private static final int DAY_LENGTH = "YYYY-MM-DD".length();

    /** About the number of days in forty years. */
    private static final int MAX_KNOWN = 1 << 14;

    private final Cursor cursor;
    private final Values values;
    /** Dates read before, because a large record repeats the same days. */
    private final Map<String, FactDate> known = new HashMap<>();

    Dates(Cursor cursor, Values values) {
        this.cursor = cursor;
        this.values = values;
    }

    /** Whether two dates are written alike. Comparing their parts is much cheaper than formatting both. */
    static boolean areAlike(FactDate date, FactDate other) {
        if (date instanceof DatePoint point && other instanceof DatePoint otherPoint) {
            return areAlike(point, otherPoint);
        }
        return date instanceof DateInterval interval
                && other instanceof DateInterval otherInterval
                && areAlike(interval.start(), otherInterval.start())
                && areAlike(interval.end(), otherInterval.end());
    }

    private static boolean areAlike(DateInterval.Bound bound, DateInterval.Bound other) {
        if (bound instanceof DatePoint point && other instanceof DatePoint otherPoint) {
            return areAlike(point, otherPoint);
        }
        return bound.equals(other);
    }

    private static boolean areAlike(DatePoint point, DatePoint other) {
        return point.precision() == other.precision()
                && point.certainty() == other.certainty()
                && point.earliest().isEqual(other.earliest());
    }

    /** Reads a date or an interval; returns null if it cannot be read. */
    @Nullable
    FactDate date() {
        var text = values.string("a date", DATE_HINT);
        try {
            return text == null ? null : parsed(text);
        } catch (DateFormatException e) {
            report(text, e, DATE_HINT);
            return null;
        }
    }

    private FactDate parsed(String text) {
        var date = known.get(text);
        if (date == null) {
            date = FactDate.parse(text);
            if (known.size() < MAX_KNOWN) {
                known.put(text, date);
            }
        }
        return date;
    }

    /** Reads a single date; returns null if it cannot be read. */
    @Nullable
    DatePoint point() {
        var text = values.string("a date", POINT_HINT);
        try {
            return text == null ? null : DatePoint.parse(text);
        } catch (DateFormatException e) {
            report(text, e, POINT_HINT);
            return null;
        }
    }

    private void report(String text, DateFormatException fault, String hint) {
        cursor.report(ProblemCode.BAD_DATE, Quote.of(text) + " is not a date: " + fault.reason(), hint);
    }

    /** Reads a day; returns null if it cannot be read. */
    @Nullable
    LocalDate day() {
        var text = values.string("a day", DAY_HINT);
        if (text == null) {
            return null;
        }
        var day = day(text);
        if (day == null) {
            cursor.report(ProblemCode.BAD_DAY, Quote.of(text) + " is not a day", DAY_HINT);
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        if (text.length() != DAY_LENGTH) {
            return null;
        }
        try {
            var date = DatePoint.parse(text);
            return date.isDay() ? date.earliest() : null;
        } catch (DateFormatException e) {
            return null;
        }
    }
}
