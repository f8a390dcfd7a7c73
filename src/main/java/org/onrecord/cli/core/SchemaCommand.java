package org.onrecord.cli.core;

import org.onrecord.failure.ExitCode;
import org.onrecord.io.ResourceText;
import org.onrecord.model.field.Keyword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onrecord schema}. */
@Command(
        name = "schema",
        header = "Print the JSON Schema of the facts file or of the JSON output.",
        footer = {"onrecord schema output", "onrecord schema facts"})
public final class SchemaCommand implements ProgramCommand {
    @Parameters(paramLabel = "facts|output", description = "The schema to print.")
    Which which = Which.OUTPUT;

    public enum Which implements Keyword {
        FACTS("/org/onrecord/facts/facts.schema.json"),
        OUTPUT("/org/onrecord/schema/output.schema.json");

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
