package org.onrecord.model.date;

import java.time.LocalDate;

/**
 * An EDTF interval: a period, or two bounds between which an event happened.
 *
 * @param end the last date, inclusive, or a missing bound
 */
public record DateInterval(Bound start, Bound end) implements FactDate {

    public sealed interface Bound permits DatePoint, Missing {
        String edtf();
    }

    /** The reason why a side of an interval has no date. */
    public enum Missing implements Bound {
        /** The interval is unbounded on this side. */
        OPEN(".."),
        /** The bound on this side is not known. */
        UNKNOWN("");

        private final String edtf;

        Missing(String edtf) {
            this.edtf = edtf;
        }

        @Override
        public String edtf() {
            return edtf;
        }
    }

    /** Refuses an interval without any date, or with an X in a date, or with a start that cannot precede its end. */
    public DateInterval {
        if (start instanceof Missing && end instanceof Missing) {
            throw new DateFormatException(written(start, end), "an interval needs a date on at least one side");
        }
        if (isUnspecified(start) || isUnspecified(end)) {
            throw new DateFormatException(written(start, end), "a date with an X cannot be a side of an interval");
        }
        if (firstDay(start).isAfter(lastDay(end))) {
            throw new DateFormatException(written(start, end), "the interval ends before it starts");
        }
    }

    /**
     * Parses two sides joined by {@code /}, each a date, {@code ..} for open, or nothing for unknown.
     *
     * @throws DateFormatException if the text is anything else
     */
    public static DateInterval parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new DateFormatException(text, "an interval needs a \"/\" between its two sides");
        }
        if (text.indexOf('/', slash + 1) >= 0) {
            throw new DateFormatException(text, "an interval has only one \"/\"");
        }
        try {
            return new DateInterval(bound(text.substring(0, slash)), bound(text.substring(slash + 1)));
        } catch (DateFormatException e) {
            throw e.within(text);
        }
    }

    private static Bound bound(String text) {
        return switch (text) {
            case ".." -> Missing.OPEN;
            case "" -> Missing.UNKNOWN;
            default -> DatePoint.parse(text);
        };
    }

    @Override
    public LocalDate earliest() {
        return firstDay(start);
    }

    @Override
    public LocalDate latest() {
        return lastDay(end);
    }

    @Override
    public boolean isUncertain() {
        return isUncertain(start) || isUncertain(end);
    }

    @Override
    public String edtf() {
        return written(start, end);
    }

    @Override
    public boolean isBetweenDays() {
        return !start.equals(end) && DateWords.isBetween(start, end);
    }

    @Override
    public String inWords() {
        return DateWords.of(this);
    }

    @Override
    public String toString() {
        return edtf();
    }

    private static LocalDate firstDay(Bound start) {
        return start instanceof DatePoint date ? date.earliest() : LocalDate.MIN;
    }

    private static LocalDate lastDay(Bound end) {
        return end instanceof DatePoint date ? date.latest() : LocalDate.MAX;
    }

    private static boolean isUncertain(Bound bound) {
        return bound instanceof DatePoint date && date.isUncertain();
    }

    private static boolean isUnspecified(Bound bound) {
        return bound instanceof DatePoint date && date.precision().isUnspecified();
    }

    private static String written(Bound start, Bound end) {
        return start.edtf() + "/" + end.edtf();
    }
}
