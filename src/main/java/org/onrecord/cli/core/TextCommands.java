package org.onrecord.cli.core;

import org.onrecord.failure.ExitCode;
import org.onrecord.io.ResourceText;
import org.onrecord.model.field.Keyword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The commands that print a text that comes with the program. */
public final class TextCommands {
    private TextCommands() {}

    @Command(
            name = "schema",
            header = "Print the JSON Schema of facts files, of output or of MCP results.",
            footer = {"onrecord schema output", "onrecord schema facts"})
    public static final class Schema implements ProgramCommand {
        @Parameters(paramLabel = "facts|output|mcp", description = "The schema to print.")
        Which which = Which.OUTPUT;

        public enum Which implements Keyword {
            FACTS("/org/onrecord/facts/facts.schema.json"),
            OUTPUT("/org/onrecord/schema/output.schema.json"),
            MCP("/org/onrecord/schema/mcp.schema.json");

            private final String resource;

            Which(String resource) {
                this.resource = resource;
            }

            @Override
            public String toString() {
                return key();
            }
        }

        @Override
        public ExitCode run(Run run) {
            run.out().append(ResourceText.of(which.resource));
            return ExitCode.ANSWERED;
        }
    }

    @Command(
            name = "completion",
            header = "Print a completion script for bash, zsh or fish.",
            footer = {"onrecord completion bash", "onrecord completion fish"})
    public static final class Completion implements ProgramCommand {
        @Parameters(
                paramLabel = "bash|zsh|fish",
                description = "The shell; comments in the script say where to install it.")
        Shell shell = Shell.BASH;

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
}
