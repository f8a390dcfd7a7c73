package org.onrecord.cli.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.core.WantedVersion;
import org.onrecord.cli.facts.InstallOptions.WaitOption;
import org.onrecord.cli.facts.Installing.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.install.StoreChange;
import org.onrecord.io.Progress;
import org.onrecord.library.Library;
import org.onrecord.model.RecordVersion;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts use}. */
@Command(
        name = "use",
        header = "Make a version the default, or another record with --case.",
        footer = {"onrecord facts use 1.0.0", "onrecord facts use highest", "onrecord facts use --case peter-connelly"})
public final class FactsUseCommand extends AnswerCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "VERSION",
            completionCandidates = Candidates.WantedVersions.class,
            description = "The version to use even if there are higher ones; or highest.")
    @Nullable
    WantedVersion version;

    @Mixin
    WaitOption wait = new WaitOption();

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return Installing.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var named = run.facts().caseId();
        if (version == null && named == null) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "missing-argument",
                    "give a version or a case",
                    "onrecord facts list shows the versions, onrecord cases the cases");
        }
        return use(run, named, layout);
    }

    private ExitCode use(Run run, @Nullable String named, Layout layout) {
        var installing = new Installing(run, "facts use");
        var library = installing.library();
        var caseId = run.facts().caseIdIn(library);
        var used = use(run, library, caseId, named);
        return installing.answer(caseId, used, Result.USED, used, layout);
    }

    private RecordVersion use(Run run, Library library, String caseId, @Nullable String named) {
        try (var progress = new Progress(run.io());
                var change = new StoreChange(library, run.facts().limits(), wait.timeout(), progress::say)) {
            var used = version == null ? change.useActive(caseId) : change.useVersion(caseId, version.number());
            if (named != null) {
                change.useCase(named);
            }
            return used;
        }
    }
}
