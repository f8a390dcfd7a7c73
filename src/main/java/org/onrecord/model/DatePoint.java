package org.onrecord.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One EDTF date: a day, a month or a year, some of its digits perhaps not specified, or a day with a time.
 *
 * @param earliest the first day it can mean; given any day that it can mean, the first is kept
 * @param precision which parts are given and which are not
 * @param time the time of day, only on an exact day
 * @param certainty what the mark at its end says
 */
public record DatePoint(
        LocalDate earliest, Precision precision, @Nullable TimeOfDay time, Certainty certainty)
        implements FactDate, DateInterval.Bound {

    private static final int DAY_LENGTH = "YYYY-MM-DD".length();
    private static final int LAST_YEAR = 9999;

    /** Which parts of a date are given and which are left out or written as X. */
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

        /** Whether part of the date is written as X. */
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

    /** What the mark at the end of a date says of the whole date. */
    public enum Certainty {
        /** No mark. */
        EXACT(""),
        /** {@code ?}: the source of the date is in doubt. */
        UNCERTAIN("?"),
        /** {@code ~}: about then. */
        APPROXIMATE("~"),
        /** {@code %}: about then, and in doubt. */
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

    /**
     * A time of day.
     *
     * @param clock hours, minutes and seconds, {@code HH:MM:SS}
     * @param zone empty for local time, {@code Z}, or an offset such as {@code -04} or {@code +04:30}
     */
    public record TimeOfDay(String clock, String zone) {
        private static final int CLOCK_LENGTH = "HH:MM:SS".length();
        private static final int MOST_MINUTES_FROM_UTC = 14 * 60;

        /** Refuses a clock or a zone that is not of the form above or that no clock shows. */
        public TimeOfDay {
            if (!isClock(clock) || !isZone(zone)) {
                throw new DateFormatException(
                        clock + zone, "a time of day is HH:MM:SS, alone or with Z, +HH or +HH:MM after it");
            }
        }

        private static TimeOfDay parse(String text) {
            int end = Math.min(CLOCK_LENGTH, text.length());
            return new TimeOfDay(text.substring(0, end), text.substring(end));
        }

        private static boolean isClock(String text) {
            return fits("99:99:99", text)
                    && number(text, 0, 2) < 24
                    && number(text, 3, 5) < 60
                    && number(text, 6, 8) < 60;
        }

        private static boolean isZone(String text) {
            if (text.isEmpty() || text.equals("Z")) {
                return true;
            }
            boolean hoursOnly = fits("+99", text) || fits("-99", text);
            if (!hoursOnly && !fits("+99:99", text) && !fits("-99:99", text)) {
                return false;
            }
            int minutes = hoursOnly ? 0 : number(text, 4, 6);
            int fromUtc = number(text, 1, 3) * 60 + minutes;
            // ISO 8601 has no "minus zero": UTC is written Z or with a plus.
            boolean minusZero = fromUtc == 0 && text.charAt(0) == '-';
            return minutes < 60 && fromUtc <= MOST_MINUTES_FROM_UTC && !minusZero;
        }

        @Override
        public String toString() {
            return clock + zone;
        }
    }

    /** Refuses years outside 0000 to 9999, and a time on anything but an exact day. */
    public DatePoint {
        if (earliest.getYear() < 0 || earliest.getYear() > LAST_YEAR) {
            throw new DateFormatException(earliest.toString(), "years must be from 0000 to 9999");
        }
        if (time != null && (precision != Precision.DAY || certainty != Certainty.EXACT)) {
            throw new DateFormatException(earliest + "T" + time, "a time of day needs an exact day");
        }
        earliest = precision.first(earliest);
    }

    /**
     * Reads one date of EDTF level 0 or 1, such as {@code 2008-11-11}, {@code 2006-06~}, {@code 201X} or
     * {@code 1985-04-12T23:20:30Z}.
     *
     * @throws DateFormatException if the text is anything else, or names a day that is not in the calendar
     */
    public static DatePoint parse(String text) {
        if (text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == 'T') {
            return dateAndTime(text);
        }
        var certainty = text.isEmpty() ? Certainty.EXACT : Certainty.markedBy(text.charAt(text.length() - 1));
        var date = text.substring(0, text.length() - certainty.mark.length());
        var precision = Precision.of(date);
        if (precision == null) {
            throw DateFormatException.unreadable(text);
        }
        return new DatePoint(firstDay(text, precision), precision, null, certainty);
    }

    private static DatePoint dateAndTime(String text) {
        try {
            var day = parse(text.substring(0, DAY_LENGTH));
            var time = TimeOfDay.parse(text.substring(DAY_LENGTH + 1));
            return new DatePoint(day.earliest, day.precision, time, day.certainty);
        } catch (DateFormatException e) {
            throw e.within(text);
        }
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

    /** Whether the date names one day, if perhaps with a mark such as {@code ~}. */
    public boolean isDay() {
        return precision == Precision.DAY;
    }

    @Override
    public String edtf() {
        var date = precision.written(earliest);
        return time == null ? date + certainty.mark : date + "T" + time;
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

    /** The number that the digits make; an X counts as 0, which gives the first year of a decade or century. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            number = number * 10 + (digit == 'X' ? 0 : digit - '0');
        }
        return number;
    }
}
