package org.onrecord.cli.lookup;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.TypedDate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.DateRange;
import picocli.CommandLine.Option;

/** The options that say which stretch of time to look at. */
final class RangeOptions {
    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "On or after this day, month or year: 25/12/2008, \"Dec 2008\", 2012, today.")
    @Nullable
    TypedDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "On or before this day, month or year, in the same" + " forms.")
    @Nullable
    TypedDate to;

    /**
     * The days asked for.
     *
     * @param today the record's date
     */
    DateRange range(Supplier<LocalDate> today) {
        var first = from == null ? LocalDate.MIN : from.first(today);
        var last = to == null ? LocalDate.MAX : to.last(today);
        if (from != null && to != null && first.isAfter(last)) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "empty-range",
                    "--from " + from.text() + " is after --to " + to.text(),
                    "give the earlier date first");
        }
        return new DateRange(first, last);
    }
}
