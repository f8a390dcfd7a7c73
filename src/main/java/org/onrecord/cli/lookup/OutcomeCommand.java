package org.onrecord.cli.lookup;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.outcome.OutcomeQuery;
import org.onrecord.model.Forum;
import org.onrecord.model.OutcomeStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord outcome}. */
@Command(
        name = "outcome",
        header = "List charges, pleas, verdicts, sentences, appeals; dismissals, tribunals, libel.",
        footer = {
            "onrecord outcome barker",
            "onrecord outcome --step verdict --proceeding \"first trial\"",
            "onrecord outcome --json --fields person,step,charge,result,term"
        })
public final class OutcomeCommand extends LookupCommand {
    @Mixin
    NameParameter who = new NameParameter();

    @Option(
            names = "--step",
            paramLabel = "STEP",
            split = ",",
            description = "Only these steps: ${COMPLETION-CANDIDATES}. A guilty plea counts as a verdict. A charge is"
                    + " listed with its result, a sentence with its replacement.")
    Set<OutcomeStep> steps = Set.of();

    @Option(
            names = "--proceeding",
            paramLabel = "NAME",
            completionCandidates = Candidates.Proceedings.class,
            description = "Only this trial, appeal or tribunal, by id, label, alias or words of these.")
    @Nullable
    String proceeding;

    @Option(
            names = "--forum",
            paramLabel = "FORUM",
            split = ",",
            description = "Only outcomes before this kind of body: ${COMPLETION-CANDIDATES}.")
    Set<Forum> forums = Set.of();

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Override
    public Query query(Run run) {
        return new OutcomeQuery(who.name(), steps, proceeding, forums, filter.filter());
    }
}
