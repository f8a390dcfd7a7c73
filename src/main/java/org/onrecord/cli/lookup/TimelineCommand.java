package org.onrecord.cli.lookup;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.timeline.TimelineQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord timeline}. */
@Command(
        name = "timeline",
        header = "List dated facts in date order.",
        footer = {
            "onrecord timeline --from 2007-07 --to 2007-08",
            "onrecord timeline shoesmith december 2008",
            "onrecord timeline laming --from 2009",
            "onrecord timeline --about shoesmith --topic shoesmith --kind outcome"
        })
public final class TimelineCommand extends LookupCommand {
    @Mixin
    RangeOptions range = new RangeOptions();

    @Option(
            names = "--about",
            paramLabel = "NAME",
            completionCandidates = Candidates.Parties.class,
            description = "Only facts about this person or body.")
    @Nullable
    String about;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            split = ",",
            completionCandidates = Candidates.Topics.class,
            description = "Only these topics, by id; onrecord facts info --by topic lists them.")
    Set<String> topics = Set.of();

    @Option(
            names = "--overlapping",
            description = "With --from, also list facts that began earlier (text; other formats always include them).")
    boolean isOverlapping;

    @Option(names = "--chart", description = "Draw the facts with a short label as bars over time (text only).")
    boolean isChart;

    @Mixin
    WordsParameter matching = new WordsParameter();

    @Mixin
    FilterOptions filter = new FilterOptions();

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
        return DatedWords.query(
                matching.words,
                range.range(() -> today(run)),
                (words, days) -> new TimelineQuery(days, about, topics, isOverlapping, filter.filter(words)));
    }
}
