package org.onrecord.cli.lookup;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Session;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.reforms.ReformsQuery;
import org.onrecord.model.ReformLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord reforms}. */
@Command(
        name = "reforms",
        header = "What changed, when it was in force, and how it is linked to the case.",
        footer = {"onrecord reforms --link official,attributed", "onrecord reforms --in-force-on 2012-01-01"})
public final class ReformsCommand extends LookupCommand {
    @Option(
            names = "--in-force-on",
            paramLabel = "DATE",
            description = "Only reforms in force on this day, YYYY-MM-DD.")
    @Nullable
    LocalDate inForceOn;

    @Option(
            names = "--link",
            paramLabel = "LINK",
            split = ",",
            description = "Only reforms with this link to the case: ${COMPLETION-CANDIDATES}.")
    Set<ReformLink> links = Set.of();

    @Mixin
    FilterOptions filter = new FilterOptions();

    public ReformsCommand(Session session) {
        super(session);
    }

    @Override
    public Query query() {
        return new ReformsQuery(inForceOn, links, filter.filter());
    }
}
