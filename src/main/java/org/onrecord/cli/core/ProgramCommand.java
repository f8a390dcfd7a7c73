package org.onrecord.cli.core;

import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.output.layout.Format;

/** A command whose options have been set by picocli. */
@FunctionalInterface
public interface ProgramCommand {
    /**
     * Runs it.
     *
     * @throws org.onrecord.failure.Failure if it cannot answer
     */
    ExitCode run(Run run);

    /** What its {@code --format} can be. */
    default Format[] formats() {
        return Format.general();
    }

    /** Whether it uses the configuration file, so that one that is wrong stops it. */
    default boolean isConfigured() {
        return true;
    }

    /** The question that its words are where they are nothing else it knows, or null. */
    default @Nullable String question(Run run) {
        return null;
    }
}
