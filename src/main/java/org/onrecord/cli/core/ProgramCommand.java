package org.onrecord.cli.core;

import org.onrecord.failure.ExitCode;

/** A command whose options have been set by picocli. */
@FunctionalInterface
public interface ProgramCommand {
    /**
     * Runs it.
     *
     * @throws org.onrecord.failure.Failure if it cannot answer
     */
    ExitCode run();
}
