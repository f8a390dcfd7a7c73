package org.onrecord.cli;

import org.onrecord.lookup.OverviewQuery;
import org.onrecord.lookup.Query;
import picocli.CommandLine.Command;

/** {@code onrecord overview}. */
@Command(
        name = "overview",
        header = "The account a newcomer needs, each line with its sources.",
        footer = {"onrecord overview", "onrecord overview --format md"})
final class OverviewCommand extends LookupCommand {

    OverviewCommand(Session session) {
        super(session);
    }

    @Override
    Query query() {
        return new OverviewQuery();
    }
}
