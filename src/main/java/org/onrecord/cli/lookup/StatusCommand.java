package org.onrecord.cli.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Session;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.StatusQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord status}. */
@Command(
        name = "status",
        header = "Custody status on a day, or as far as the record reaches, and its history.",
        footer = {"onrecord status tracey connelly", "onrecord status \"tracey connelly\" --on 2014-06-01"})
public final class StatusCommand extends LookupCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "An id, a name or an alias; near misses are understood.")
    List<String> words = List.of();

    @Option(names = "--on", paramLabel = "DATE", description = "The day asked for, YYYY-MM-DD.")
    @Nullable
    LocalDate on;

    public StatusCommand(Session session) {
        super(session);
    }

    @Override
    public Query query() {
        return new StatusQuery(String.join(" ", words), on);
    }
}
