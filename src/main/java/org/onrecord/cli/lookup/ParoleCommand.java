package org.onrecord.cli.lookup;

import org.onrecord.cli.core.Session;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.parole.ParoleQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord parole}. */
@Command(
        name = "parole",
        header = "Every review, hearing, decision, release and recall, by date.",
        footer = {"onrecord parole tracey connelly", "onrecord parole --format csv --fields date,person,event,decision"
        })
public final class ParoleCommand extends LookupCommand {
    @Mixin
    NameParameter who = new NameParameter();

    @Mixin
    FilterOptions filter = new FilterOptions();

    public ParoleCommand(Session session) {
        super(session);
    }

    @Override
    public Query query() {
        return new ParoleQuery(who.name(), filter.filter());
    }
}
