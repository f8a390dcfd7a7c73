package org.onrecord.cli.lookup;

import java.util.Set;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.works.WorksQuery;
import org.onrecord.model.WorkForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord works}. */
@Command(
        name = "works",
        header = "List books, articles, films and programmes about the case.",
        footer = {"onrecord works", "onrecord works bbc", "onrecord works --form book,film"})
public final class WorksCommand extends LookupCommand {
    @Option(
            names = "--form",
            paramLabel = "FORM",
            split = ",",
            description = "Only these forms: ${COMPLETION-CANDIDATES}.")
    Set<WorkForm> forms = Set.of();

    @Mixin
    WordsParameter about = new WordsParameter();

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Override
    public Query query(Run run) {
        return new WorksQuery(forms, filter.filter(about.words));
    }
}
