package org.onrecord.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.core.TypedDate.Day;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.status.StatusQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord status}. */
@Command(
        name = "status",
        header = "Show custody status and its history, on a day or at the record's date.",
        footer = {
            "onrecord status tracey connelly",
            "onrecord status barker owen",
            "onrecord status \"tracey connelly\" --on 2014-06-01"
        })
public final class StatusCommand extends LookupCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            completionCandidates = Candidates.InCustody.class,
            description = "Ids, names or aliases of one or more people; near misses are accepted. Default everyone.")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day, such as 25/12/2013 or \"1 June 2014\"; default the record's date.")
    @Nullable
    Day on;

    @Option(names = "--chart", description = "Draw bars over time, with the dates below (text only).")
    boolean isChart;

    @Override
    protected boolean isChart() {
        return isChart;
    }

    @Override
    public boolean hasPicture() {
        return true;
    }

    @Override
    public Query query(Run run) {
        return new StatusQuery(words.isEmpty() ? null : String.join(" ", words), on == null ? null : on.named());
    }
}
