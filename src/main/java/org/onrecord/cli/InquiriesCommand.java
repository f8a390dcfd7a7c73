package org.onrecord.cli;

import org.onrecord.lookup.InquiriesQuery;
import org.onrecord.lookup.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord inquiries}. */
@Command(
        name = "inquiries",
        header = "Reviews: who ordered and led them, when, rating, main findings.",
        footer = {"onrecord inquiries", "onrecord inquiries --json --fields title,led_by,recommendations"})
final class InquiriesCommand extends LookupCommand {
    @Mixin
    FilterOptions filter = new FilterOptions();

    InquiriesCommand(Session session) {
        super(session);
    }

    @Override
    Query query() {
        return new InquiriesQuery(filter.filter());
    }
}
