package org.onrecord.cli;

import org.onrecord.lookup.ParoleQuery;
import org.onrecord.lookup.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord parole}. */
@Command(
        name = "parole",
        header = "Every review, hearing, decision, release and recall, in order.",
        footer = {"onrecord parole tracey connelly", "onrecord parole --format csv --fields date,person,event,decision"
        })
final class ParoleCommand extends LookupCommand {
    @Mixin
    NameParameter who = new NameParameter();

    @Mixin
    FilterOptions filter = new FilterOptions();

    ParoleCommand(Session session) {
        super(session);
    }

    @Override
    Query query() {
        return new ParoleQuery(who.name(), filter.filter());
    }
}
