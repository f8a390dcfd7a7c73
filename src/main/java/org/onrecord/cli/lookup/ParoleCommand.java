package org.onrecord.cli.lookup;

import java.util.Set;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.parole.ParoleQuery;
import org.onrecord.model.CustodyDetail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord parole}. */
@Command(
        name = "parole",
        header = "List every review, hearing, decision, release and recall, by date.",
        footer = {
            "onrecord parole tracey connelly",
            "onrecord parole --decision refused --from 2015",
            "onrecord parole --format csv --fields date,person,event,decision"
        })
public final class ParoleCommand extends LookupCommand {
    @Mixin
    NameParameter who = new NameParameter();

    @Option(
            names = "--event",
            paramLabel = "EVENT",
            split = ",",
            description = "Only these events: ${COMPLETION-CANDIDATES}.")
    Set<CustodyDetail.Event> events = Set.of();

    @Option(
            names = "--decision",
            paramLabel = "DECISION",
            split = ",",
            description = "Only these decisions: ${COMPLETION-CANDIDATES}.")
    Set<CustodyDetail.Decision> decisions = Set.of();

    @Mixin
    RangeOptions range = new RangeOptions();

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Override
    public Query query(Run run) {
        return new ParoleQuery(who.name(), events, decisions, range.range(() -> today(run)), filter.filter());
    }
}
