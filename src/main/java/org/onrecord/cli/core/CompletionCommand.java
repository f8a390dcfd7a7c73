package org.onrecord.cli.core;

import org.onrecord.failure.ExitCode;
import org.onrecord.io.ResourceText;
import org.onrecord.model.field.Keyword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onrecord completion}. */
@Command(
        name = "completion",
        header = "Print a completion script for bash, zsh or fish.",
        footer = {"onrecord completion bash", "onrecord completion fish"})
public final class CompletionCommand implements ProgramCommand {
    @Parameters(
            paramLabel = "bash|zsh|fish",
            description = "The shell; comments in the script say where to install it.")
    Shell shell = Shell.BASH;

    /** The shells with a completion script. */
    public enum Shell implements Keyword {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return key();
        }
    }

    @Override
    public ExitCode run(Run run) {
        run.out().append(ResourceText.of("/org/onrecord/completion/onrecord." + shell.key()));
        return ExitCode.ANSWERED;
    }
}
