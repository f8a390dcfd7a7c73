package org.onrecord.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.when.WhenQuery;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord when}. */
@Command(
        name = "when",
        header = "Show the dates of matching events.",
        footer = {
            "onrecord when verdict",
            "onrecord when connelly released --last",
            "onrecord when --from 2008-11 --to 2008-12 --limit 5"
        })
public final class WhenCommand extends LookupCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Words of the event, names, or a year or month, such as \"may 2009\".")
    List<String> words = new ArrayList<>();

    @Mixin
    RangeOptions range = new RangeOptions();

    @ArgGroup
    Picked picked = new Picked();

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Override
    public Query query(Run run) {
        return DatedWords.query(
                words,
                range.range(() -> today(run)),
                (others, days) -> new WhenQuery(others, days, picked.pick(), filter.filter()));
    }

    /** One of them. */
    static final class Picked {
        @Option(names = "--all", description = "All matches by date, instead of the best five (text).")
        boolean isAll;

        @Option(names = "--first", description = "Only the first match.")
        boolean isFirst;

        @Option(names = "--last", description = "Only the last match.")
        boolean isLast;

        WhenQuery.Pick pick() {
            return isAll
                    ? WhenQuery.Pick.ALL
                    : isFirst ? WhenQuery.Pick.FIRST : isLast ? WhenQuery.Pick.LAST : WhenQuery.Pick.BEST;
        }
    }
}
