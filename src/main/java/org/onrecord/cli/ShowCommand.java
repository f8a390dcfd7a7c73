package org.onrecord.cli;

import java.util.List;
import org.onrecord.query.Query;
import org.onrecord.query.ShowQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onrecord show}. */
@Command(
        name = "show",
        header = "Whole facts: detail, note, all sources.",
        footer = {"onrecord show peter-death-date", "onrecord show no-murder-conviction no-finding-who-struck --json"})
final class ShowCommand extends LookupCommand {
    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of facts, as search prints them.")
    List<String> ids = List.of();

    ShowCommand(Session session) {
        super(session);
    }

    @Override
    Query query() {
        return new ShowQuery(ids);
    }
}
