package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts install}. */
@Command(
        name = "install",
        header = "Install a signed record from a file or an https URL.",
        footer = {
            "onrecord facts install my-record.json",
            "onrecord facts install https://records.example.org/my-record.json"
        })
public final class FactsInstallCommand extends AnswerCommand {
    @Parameters(
            paramLabel = "FILE|URL",
            completionCandidates = Candidates.FileNames.class,
            description = "A facts file or its https URL; its signature has the same name with .sig added.")
    String origin = "";

    @Mixin
    InstallOptions options = new InstallOptions();

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return Installing.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var installing = new Installing(run, "facts install");
        var from = installing.origin(origin);
        var facts = run.facts();
        var policy = options.policy(facts.caseId(), facts.limits(), run.io());
        try (var installation = installing.begin(policy, from)) {
            return installing.settle(installation.install(installation.check()), layout);
        }
    }
}
