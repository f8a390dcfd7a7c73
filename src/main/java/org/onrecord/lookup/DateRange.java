package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.date.FactDate;

/** A range of days, both ends included. */
public record DateRange(LocalDate from, LocalDate to) {
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    private static final Parameter<@Nullable TypedDate> FROM =
            Parameter.date("from", "On or after this day, month or year: 25/12/2008, \"Dec 2008\", 2012, today.");
    private static final Parameter<@Nullable TypedDate> TO = Parameter.date(
                    "to", "On or before this day, month or year, in the same forms.")
            .inTool("On or before this one.");

    public static final List<Parameter<?>> PARAMETERS = List.of(FROM, TO);

    /** Returns the range from the arguments; "today" means the record's date. */
    public static DateRange of(Given given) {
        var from = given.get(FROM);
        var to = given.get(TO);
        var first = from == null ? LocalDate.MIN : from.first(given::record);
        var last = to == null ? LocalDate.MAX : to.last(given::record);
        if (from != null && to != null && first.isAfter(last)) {
            throw Failure.usage(
                    "empty-range",
                    "--from " + from.text() + " is after --to " + to.text(),
                    "give the earlier date first");
        }
        return new DateRange(first, last);
    }

    /** Returns the intersection; if empty, a range that admits nothing. */
    public DateRange and(DateRange other) {
        return new DateRange(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** Returns a suffix for messages; empty if the range is unlimited. */
    public String within() {
        return equals(ALWAYS) ? "" : " in that period";
    }

    public boolean admits(FactDate date) {
        return date.overlaps(from, to);
    }
}
