package org.onrecord.cli.facts;

import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.lookup.LookupCommand;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.info.InfoQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onrecord facts info}. */
@Command(
        name = "info",
        header = "Show the record's version, date and size, or counts of facts with --by.",
        footer = {"onrecord facts info", "onrecord facts info --by topic"})
public final class FactsInfoCommand extends LookupCommand {
    @Option(names = "--by", paramLabel = "WHAT", description = "Count facts by ${COMPLETION-CANDIDATES}.")
    InfoQuery.@Nullable By by;

    @Override
    public Query query(Run run) {
        return new InfoQuery(by);
    }
}
