package org.onrecord.cli.lookup;

import org.onrecord.cli.core.Session;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.overview.OverviewQuery;
import picocli.CommandLine.Command;

/** {@code onrecord overview}. */
@Command(
        name = "overview",
        header = "What happened, for a newcomer, each line with its sources.",
        footer = {"onrecord overview", "onrecord overview --format md"})
public final class OverviewCommand extends LookupCommand {

    public OverviewCommand(Session session) {
        super(session);
    }

    @Override
    public Query query() {
        return new OverviewQuery();
    }
}
