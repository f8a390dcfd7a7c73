package org.onrecord.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.impact.ImpactQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onrecord impact}. */
@Command(
        name = "impact",
        header = "Show figures over time as bar charts, with breaks and caveats.",
        footer = {"onrecord impact care applications", "onrecord impact --format csv --fields series,period,value"})
public final class ImpactCommand extends LookupCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            completionCandidates = Candidates.OneSeries.class,
            description = "Words from the id or title of a series; default all series.")
    List<String> words = new ArrayList<>();

    @Override
    public boolean hasPicture() {
        return true;
    }

    @Override
    public Query query(Run run) {
        return new ImpactQuery(words);
    }
}
