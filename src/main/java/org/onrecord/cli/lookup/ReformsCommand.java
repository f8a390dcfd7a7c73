package org.onrecord.cli.lookup;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.core.TypedDate.Day;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.reforms.ReformsQuery;
import org.onrecord.model.ReformLink;
import org.onrecord.model.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord reforms}. */
@Command(
        name = "reforms",
        header = "List reforms: when they were in force, and how they are linked to the case.",
        footer = {
            "onrecord reforms laming",
            "onrecord reforms --link official,attributed",
            "onrecord reforms --in-force-on 2012-01-01"
        })
public final class ReformsCommand extends LookupCommand {
    @Option(
            names = "--in-force-on",
            paramLabel = "DATE",
            description = "Only reforms in force on this day, such as 31/12/2011 or \"1 May 2012\".")
    @Nullable
    Day inForceOn;

    @Option(
            names = "--link",
            paramLabel = "LINK",
            split = ",",
            description = "Only reforms with this link to the case: ${COMPLETION-CANDIDATES}. official: an"
                    + " official document gives the case as a reason; attributed: others attribute it to the case;"
                    + " context: a reform in the same field, attributed to something else.")
    Set<ReformLink> links = Set.of();

    @Mixin
    WordsParameter about = new WordsParameter();

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Override
    public Query query(Run run) {
        var day = inForceOn == null ? null : inForceOn.day(() -> run.record().asOf(Topic.REFORMS));
        return new ReformsQuery(day, links, filter.filter(about.words));
    }
}
