package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.InstallOptions.WaitOption;
import org.onrecord.cli.facts.Installing.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.install.StoreChange;
import org.onrecord.model.RecordVersion;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts remove}. */
@Command(
        name = "remove",
        header = "Remove an installed version, intact or damaged.",
        footer = {"onrecord facts remove 1.0.0 --case my-case"})
public final class FactsRemoveCommand extends AnswerCommand {
    @Parameters(
            paramLabel = "VERSION",
            completionCandidates = Candidates.InstalledVersions.class,
            description = "The version to remove.")
    RecordVersion version = new RecordVersion(0, 0, 0);

    @Mixin
    WaitOption wait = new WaitOption();

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return Installing.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var installing = new Installing(run, "facts remove");
        try (var change = new StoreChange(installing.library(), run.facts().limits(), wait.timeout())) {
            var caseId = run.facts().caseIdIn(installing.library());
            var answers = change.remove(caseId, version);
            run.note(
                    answers == null
                            ? "no version of " + caseId + " is left"
                            : "version " + answers + " of " + caseId + " is active now");
            return installing.answer(caseId, version, Result.REMOVED, answers, layout);
        }
    }
}
