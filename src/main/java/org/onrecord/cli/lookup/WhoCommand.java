package org.onrecord.cli.lookup;

import org.onrecord.cli.core.Session;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.who.WhoQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord who}. */
@Command(
        name = "who",
        header = "One person or body: role, what they did, outcomes, status; or a list of all.",
        footer = {
            "onrecord who barker",
            "onrecord who sharon shoesmith --kind outcome",
            "onrecord who --format csv --fields id,name,role"
        })
public final class WhoCommand extends LookupCommand {
    @Mixin
    NameParameter who = new NameParameter();

    @Mixin
    FilterOptions filter = new FilterOptions();

    public WhoCommand(Session session) {
        super(session);
    }

    @Override
    public Query query() {
        return new WhoQuery(who.name(), filter.filter());
    }
}
