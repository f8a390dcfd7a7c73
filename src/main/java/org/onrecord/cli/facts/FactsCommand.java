package org.onrecord.cli.facts;

import org.onrecord.cli.core.HelpCommand;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord facts}: the commands about the facts file itself. */
@Command(
        name = "facts",
        header = "Manage facts files and installed records.",
        footer = {"onrecord facts info", "onrecord facts validate my-record.json"})
public final class FactsCommand implements ProgramCommand {
    @Spec
    CommandSpec spec;

    @Override
    public ExitCode run(Run run) {
        return HelpCommand.print(run, spec.commandLine());
    }
}
