package org.onrecord.cli.lookup;

import java.util.List;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.cite.CitationStyle;
import org.onrecord.lookup.cite.CiteQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord cite}. */
@Command(
        name = "cite",
        header = "Print citations of the sources of facts.",
        footer = {
            "onrecord cite peter-death-date",
            "onrecord cite peter-death-date no-murder-conviction --style oscola",
            "onrecord cite peter-death-date --style bibtex"
        })
public final class CiteCommand extends LookupCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            completionCandidates = Candidates.Facts.class,
            description = "Ids of facts or sources; a fact stands for all of its sources.")
    List<String> ids = List.of();

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "Citation style: ${COMPLETION-CANDIDATES}; default harvard (Cite Them Right).")
    CitationStyle style = CitationStyle.HARVARD;

    @Override
    public Query query(Run run) {
        return new CiteQuery(ids, style, run.editions());
    }
}
