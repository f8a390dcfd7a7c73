package org.onrecord.cli;

import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.InfoQuery;
import org.onrecord.lookup.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onrecord facts info}. */
@Command(
        name = "info",
        header = "The record's version, reach and size; or how many facts there are by sort.",
        footer = {"onrecord facts info", "onrecord facts info --by topic"})
final class FactsInfoCommand extends LookupCommand {
    @Option(
            names = "--by",
            paramLabel = "WHAT",
            completionCandidates = Choices.Countables.class,
            description = "Count facts by ${COMPLETION-CANDIDATES}.")
    InfoQuery.@Nullable By by;

    FactsInfoCommand(Session session) {
        super(session);
    }

    @Override
    Query query() {
        return new InfoQuery(by);
    }
}
