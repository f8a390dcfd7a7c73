package org.onrecord.cli.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.output.layout.Format;

/** A command after picocli has set its options. */
@FunctionalInterface
public interface ProgramCommand {
    /**
     * Runs the command.
     *
     * @throws org.onrecord.failure.Failure if it cannot answer
     */
    ExitCode run(Run run);

    default Format[] formats() {
        return Format.general();
    }

    /** Returns the facts files given as arguments of the command. */
    default List<String> factsFiles() {
        return List.of();
    }

    /** Returns its words as a question, if they are neither a name nor an id that it knows, or null. */
    default @Nullable String question(Run run) {
        return null;
    }
}
