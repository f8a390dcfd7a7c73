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

    public boolean admits(FactDate date) {
        return date.overlaps(from, to);
    }
}
