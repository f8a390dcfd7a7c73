package org.onrecord.lookup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;

/** The position of a day relative to a possibly uncertain bound of a half-open interval, {@code [from, to)}. */
public enum TimeBound {
    BEFORE,
    /** Inside an approximate bound. */
    WITHIN,
    AFTER;

    /** Compares the day with a bound; the exact day of a bound counts as after it. */
    public static TimeBound of(LocalDate day, FactDate bound) {
        if (day.isBefore(bound.earliest())) {
            return BEFORE;
        }
        var isExact = bound.earliest().equals(bound.latest()) && !bound.isUncertain();
        return isExact || day.isAfter(bound.latest()) ? AFTER : WITHIN;
    }

    /** Whether the day is in {@code [from, to)}: yes, perhaps or no. A null end means open-ended. */
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
