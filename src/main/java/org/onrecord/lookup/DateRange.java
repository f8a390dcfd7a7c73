package org.onrecord.lookup;

import java.time.LocalDate;
import org.onrecord.model.date.FactDate;

/**
 * A stretch of days, both ends included.
 *
 * @param from first day
 * @param to last day
 */
public record DateRange(LocalDate from, LocalDate to) {
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    /** The days that are in both; a range that admits nothing if there are none. */
    public DateRange and(DateRange other) {
        return new DateRange(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** Words for a message: nothing if every day is in it. */
    public String within() {
        return equals(ALWAYS) ? "" : " in that period";
    }

    public boolean admits(FactDate date) {
        return date.overlaps(from, to);
    }
}
