package org.onrecord.cli.lookup;

import java.util.List;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.show.ShowQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord show}. */
@Command(
        name = "show",
        header = "Show facts in full: details, notes and all sources.",
        footer = {
            "onrecord show peter-death-date",
            "onrecord show no-murder-conviction no-finding-who-struck --json",
            "onrecord show alzayyat-contract --history"
        })
public final class ShowCommand extends LookupCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            completionCandidates = Candidates.Facts.class,
            description = "Ids of facts, as printed by search.")
    List<String> ids = List.of();

    @Option(names = "--history", description = "Also show how each version of the record changed each fact, and why.")
    boolean hasHistory;

    @Override
    public Query query(Run run) {
        return new ShowQuery(ids, hasHistory, run.editions());
    }
}
