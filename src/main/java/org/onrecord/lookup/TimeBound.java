package org.onrecord.lookup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;

/** Compares a day with the bounds of a half-open interval, {@code [from, to)}, which may be uncertain. */
public enum TimeBound {
    BEFORE,
    /** Inside a bound that is not known to the day, or only about. */
    WITHIN,
    AFTER;

    /** Compares the day with one bound; the day of an exact bound counts as after it. */
    public static TimeBound of(LocalDate day, FactDate bound) {
        if (day.isBefore(bound.earliest())) {
            return BEFORE;
        }
        var isExact = bound.earliest().equals(bound.latest()) && !bound.isUncertain();
        return isExact || day.isAfter(bound.latest()) ? AFTER : WITHIN;
    }

    /** Whether the day may lie in {@code [from, to)}: surely, perhaps, or not; an open end never comes. */
    public static Holds holds(LocalDate day, FactDate from, @Nullable FactDate to) {
        var begun = of(day, from);
        var ended = to == null ? BEFORE : of(day, to);
        if (begun == BEFORE || ended == AFTER) {
            return Holds.NO;
        }
        return begun == AFTER && ended == BEFORE ? Holds.YES : Holds.PERHAPS;
    }

    public enum Holds {
        YES,
        PERHAPS,
        NO
    }
}
