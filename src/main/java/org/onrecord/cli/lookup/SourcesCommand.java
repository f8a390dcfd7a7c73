package org.onrecord.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.PositiveNumber;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.sources.SourcesQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord sources}. */
@Command(
        name = "sources",
        header = "List sources: all, the sources of facts, or sources that match words.",
        footer = {
            "onrecord sources peter-death-date",
            "onrecord sources laming report",
            "onrecord sources --format csv --fields publisher,title,url --limit 20"
        })
public final class SourcesCommand extends LookupCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "ID|WORDS",
            completionCandidates = Candidates.Facts.class,
            description = "Ids of facts or sources, or words from a title, publisher or author; default all.")
    List<String> words = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "At most N sources; the total is printed on stderr.")
    @Nullable
    PositiveNumber limit;

    @Override
    public Query query(Run run) {
        return new SourcesQuery(words, limit == null ? Integer.MAX_VALUE : limit.value(), run.editions());
    }
}
