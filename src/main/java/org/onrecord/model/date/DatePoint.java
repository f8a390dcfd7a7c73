package org.onrecord.model.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An EDTF date: a day, month or year, possibly with unspecified digits; or a day with the local time.
 *
 * @param earliest the first day it can mean; the constructor moves any such day to the first
 * @param time hours and minutes of the day, perhaps with the offset from UTC, as written: {@code 08:38+03:00}; or empty
 */
public record DatePoint(LocalDate earliest, Precision precision, Certainty certainty, String time)
        implements FactDate, DateInterval.Bound {

    private static final int LAST_YEAR = 9999;
    private static final List<String> TIMES = List.of("99:99", "99:99Z", "99:99+99:99", "99:99-99:99");
    private static final int HOUR = 60;

    /** The parts of a date that are given, left out or written as X. */
    public enum Precision {
        /** Any time in a hundred years: {@code 20XX}. */
        CENTURY("99XX"),
        /** Any time in ten years: {@code 201X}. */
        DECADE("999X"),
        /** A whole year: {@code 2008}. */
        YEAR("9999"),
        /** Some month of a year: {@code 2004-XX}. */
        SOME_MONTH("9999-XX"),
        /** Some day in a year: {@code 1985-XX-XX}. */
        SOME_DAY_OF_YEAR("9999-XX-XX"),
        /** A whole month: {@code 2008-11}. */
        MONTH("9999-99"),
        /** Some day in a month: {@code 1985-04-XX}. */
        SOME_DAY_OF_MONTH("9999-99-XX"),
        /** One day: {@code 2008-11-11}. */
        DAY("9999-99-99");

        private static final Precision[] ALL = values();

        /** A 9 stands for any digit, every other character for itself. */
        private final String shape;

        Precision(String shape) {
            this.shape = shape;
        }

        public boolean isUnspecified() {
            return shape.indexOf('X') >= 0;
        }

        private static @Nullable Precision of(String date) {
            for (var precision : ALL) {
                if (fits(precision.shape, date)) {
                    return precision;
                }
            }
            return null;
        }

        private LocalDate first(LocalDate day) {
            return switch (this) {
                case CENTURY -> LocalDate.of(day.getYear() / 100 * 100, 1, 1);
                case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
                case YEAR, SOME_MONTH, SOME_DAY_OF_YEAR -> day.withDayOfYear(1);
                case MONTH, SOME_DAY_OF_MONTH -> day.withDayOfMonth(1);
                case DAY -> day;
            };
        }

        private LocalDate last(LocalDate first) {
            return switch (this) {
                case CENTURY -> LocalDate.of(first.getYear() + 99, 12, 31);
                case DECADE -> LocalDate.of(first.getYear() + 9, 12, 31);
                case YEAR, SOME_MONTH, SOME_DAY_OF_YEAR -> first.withDayOfYear(first.lengthOfYear());
                case MONTH, SOME_DAY_OF_MONTH -> first.withDayOfMonth(first.lengthOfMonth());
                case DAY -> first;
            };
        }

        private String written(LocalDate day) {
            var digits = day.toString();
            var text = new StringBuilder(shape);
            for (int i = 0; i < shape.length(); i++) {
                if (shape.charAt(i) == '9') {
                    text.setCharAt(i, digits.charAt(i));
                }
            }
            return text.toString();
        }
    }

    /** The mark at the end of a date, which qualifies the whole date. */
    public enum Certainty {
        EXACT(""),
        UNCERTAIN("?"),
        APPROXIMATE("~"),
        APPROXIMATE_AND_UNCERTAIN("%");

        private final String mark;

        Certainty(String mark) {
            this.mark = mark;
        }

        boolean isApproximate() {
            return this == APPROXIMATE || this == APPROXIMATE_AND_UNCERTAIN;
        }

        boolean isInDoubt() {
            return this == UNCERTAIN || this == APPROXIMATE_AND_UNCERTAIN;
        }

        private static Certainty markedBy(char last) {
            return switch (last) {
                case '?' -> UNCERTAIN;
                case '~' -> APPROXIMATE;
                case '%' -> APPROXIMATE_AND_UNCERTAIN;
                default -> EXACT;
            };
        }
    }

    public DatePoint(LocalDate earliest, Precision precision, Certainty certainty) {
        this(earliest, precision, certainty, "");
    }

    /** Refuses years outside 0000 to 9999, and a mark on a date with an X. */
    public DatePoint {
        if (earliest.getYear() < 0 || earliest.getYear() > LAST_YEAR) {
            throw new DateFormatException(earliest.toString(), "years must be from 0000 to 9999");
        }
        if (precision.isUnspecified() && certainty != Certainty.EXACT) {
            throw new DateFormatException(
                    precision.written(earliest) + certainty.mark, "a date with an X can have no ~, ? or %");
        }
        earliest = precision.first(earliest);
    }

    /**
     * Parses a date of EDTF level 0 or 1, such as {@code 2008-11-11}, {@code 2006-06~} or {@code 201X}.
     *
     * @throws DateFormatException if the text is anything else, or names a day that is not in the calendar
     */
    public static DatePoint parse(String text) {
        var certainty = text.isEmpty() ? Certainty.EXACT : Certainty.markedBy(text.charAt(text.length() - 1));
        var date = text.substring(0, text.length() - certainty.mark.length());
        var precision = Precision.of(date);
        if (precision == null) {
            throw DateFormatException.unreadable(text);
        }
        return new DatePoint(firstDay(text, precision), precision, certainty);
    }

    /** Parses a day with a time of day, such as {@code 2019-03-10T08:38+03:00}. */
    static DatePoint parseTimed(String text) {
        var at = text.indexOf('T');
        var time = text.substring(at + 1);
        if (at != Precision.DAY.shape.length() || TIMES.stream().noneMatch(shape -> fits(shape, time))) {
            throw DateFormatException.unreadable(text);
        }
        var day = parse(text.substring(0, at));
        var isZoned = time.length() > 6;
        if (number(time, 0, 2) >= 24
                || number(time, 3, 5) >= HOUR
                || (isZoned && (number(time, 6, 8) > 14 || number(time, 9, 11) >= HOUR))) {
            throw new DateFormatException(text, "there is no time " + time);
        }
        if (!day.isDay()) {
            throw DateFormatException.unreadable(text);
        }
        return new DatePoint(day.earliest, day.precision, day.certainty, time);
    }

    /** Returns the minute of the day in UTC; the greatest number without a time. */
    @Override
    public int minute() {
        if (time.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        var local = number(time, 0, 2) * HOUR + number(time, 3, 5);
        var offset = time.length() > 6 ? number(time, 6, 8) * HOUR + number(time, 9, 11) : 0;
        return time.indexOf('-') > 0 ? local + offset : local - offset;
    }

    private static LocalDate firstDay(String text, Precision precision) {
        int year = number(text, 0, 4);
        int month = precision.shape.startsWith("99", 5) ? number(text, 5, 7) : 1;
        int day = precision.shape.startsWith("99", 8) ? number(text, 8, 10) : 1;
        if (month >= 21 && month <= 24) {
            throw new DateFormatException(text, "seasons (21 to 24) are not supported");
        }
        if (month < 1 || month > 12) {
            throw new DateFormatException(text, "there is no month " + text.substring(5, 7));
        }
        var first = LocalDate.of(year, month, 1);
        if (day < 1 || day > first.lengthOfMonth()) {
            throw new DateFormatException(
                    text, "there is no day " + text.substring(8, 10) + " in " + DateWords.month(first));
        }
        return first.withDayOfMonth(day);
    }

    @Override
    public LocalDate latest() {
        return precision.last(earliest);
    }

    @Override
    public boolean isUncertain() {
        return certainty != Certainty.EXACT || precision.isUnspecified();
    }

    /** Whether the date names one day, with or without a mark such as {@code ~}. */
    public boolean isDay() {
        return precision == Precision.DAY;
    }

    @Override
    public String edtf() {
        return precision.written(earliest) + certainty.mark + (time.isEmpty() ? "" : "T" + time);
    }

    @Override
    public String inWords() {
        return DateWords.of(this);
    }

    @Override
    public String toString() {
        return edtf();
    }

    private static boolean fits(String shape, String text) {
        if (shape.length() != text.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char expected = shape.charAt(i);
            char found = text.charAt(i);
            if (expected == '9' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number that the digits make, reading X as 0: the first year of a decade or century. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            number = number * 10 + (digit == 'X' ? 0 : digit - '0');
        }
        return number;
    }
}
