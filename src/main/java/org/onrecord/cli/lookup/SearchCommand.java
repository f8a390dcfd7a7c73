package org.onrecord.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.search.SearchQuery;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord search}. */
@Command(
        name = "search",
        header = "Find facts that contain all the words, best match first; --all lists every fact.",
        footer = {
            "onrecord search unannounced inspections",
            "onrecord search parole --confidence disputed",
            "onrecord search --all --format csv --fields id,date,statement"
        })
public final class SearchCommand extends LookupCommand {
    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words from a fact, a name or a note.")
    public List<String> words = new ArrayList<>();

    @Option(names = "--all", description = "List every fact, by date.")
    public boolean isAll;

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return new SearchQuery(words, filter.filter()).columns();
    }

    @Override
    public Query query(Run run) {
        if (isAll != words.isEmpty()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "words-or-all",
                    isAll ? "--all cannot be combined with words" : "nothing to search for",
                    "give words, or --all for every fact");
        }
        return new SearchQuery(words, filter.filter());
    }
}
