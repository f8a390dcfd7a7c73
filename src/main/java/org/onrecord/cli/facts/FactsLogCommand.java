package org.onrecord.cli.facts;

import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.PositiveNumber;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.lookup.LookupCommand;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.log.LogQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onrecord facts log}. */
@Command(
        name = "log",
        header = "List what each version of the record added, corrected and withdrew, and why.",
        footer = {"onrecord facts log --limit 1", "onrecord facts log --format tsv --fields version,date,summary"})
public final class FactsLogCommand extends LookupCommand {
    @Option(names = "--limit", paramLabel = "N", description = "At most N versions; the total is printed on stderr.")
    @Nullable
    PositiveNumber limit;

    @Override
    public Query query(Run run) {
        return new LogQuery(run.editions(), limit == null ? Integer.MAX_VALUE : limit.value());
    }
}
