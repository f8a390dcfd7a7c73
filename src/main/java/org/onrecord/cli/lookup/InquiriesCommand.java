package org.onrecord.cli.lookup;

import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.inquiries.InquiriesQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord inquiries}. */
@Command(
        name = "inquiries",
        header = "List reviews and inquiries: who ordered and led them, dates, ratings, findings.",
        footer = {
            "onrecord inquiries",
            "onrecord inquiries laming",
            "onrecord inquiries --json --fields title,led_by,recommendations"
        })
public final class InquiriesCommand extends LookupCommand {
    @Mixin
    WordsParameter about = new WordsParameter();

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Override
    public Query query(Run run) {
        return new InquiriesQuery(filter.filter(about.words));
    }
}
