package org.onrecord.lookup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.FactDate;

/** Where a day lies towards the bounds of something half-open, {@code [from, to)}, when bounds may be uncertain. */
public enum TimeBound {
    BEFORE,
    /** Inside a bound that is not known to the day, or only about. */
    WITHIN,
    AFTER;

    /** Where the day lies towards one bound; the bound's own day counts as after it when it is exact. */
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
