package org.onrecord.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.lookup.overview.TopicsQuery;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord overview}. */
@Command(
        name = "overview",
        header = "Show an account of the case for a newcomer, or of one topic.",
        footer = {"onrecord overview", "onrecord overview --list", "onrecord overview --format md"})
public final class OverviewCommand extends LookupCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "TOPIC",
            completionCandidates = Candidates.Briefs.class,
            description = "A topic, by id or by words of its heading; default the whole case.")
    List<String> topic = new ArrayList<>();

    @Option(names = "--list", description = "List the topics.")
    boolean isList;

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return (isList ? new TopicsQuery() : new OverviewQuery()).columns();
    }

    @Override
    public Query query(Run run) {
        if (isList && !topic.isEmpty()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "bad-argument",
                    "--list cannot be combined with a topic",
                    "give a topic, or --list for all of them");
        }
        return isList ? new TopicsQuery() : new OverviewQuery(topic);
    }
}
