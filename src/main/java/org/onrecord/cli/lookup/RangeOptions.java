package org.onrecord.cli.lookup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.DateRange;
import org.onrecord.model.FactDate;
import picocli.CommandLine.Option;

/** The options that say which stretch of time to look at. */
final class RangeOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "On or after this day, month or year.")
    @Nullable
    FactDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "On or before this day, month or year.")
    @Nullable
    FactDate to;

    DateRange range() {
        var first = from == null ? LocalDate.MIN : from.earliest();
        var last = to == null ? LocalDate.MAX : to.latest();
        if (first.isAfter(last)) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "empty-range",
                    "--from " + from + " is after --to " + to,
                    "give the earlier date first");
        }
        return new DateRange(first, last);
    }
}
