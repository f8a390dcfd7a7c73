package org.onrecord.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.format.FactsLoader;
import picocli.CommandLine;

/**
 * The command line of the lookups, prepared in the native binary.
 *
 * <p>Building picocli's model takes longer than most answers. The build of the native binary initialises this class, so
 * the binary starts with the model in memory. A JVM has no prepared model and builds the commands that a run needs.
 */
final class PreparedCommandLine {
    private static final @Nullable CommandLine IN_IMAGE =
            FactsLoader.bundledIfReady() == null ? null : CommandTable.LOOKUPS.commandLine();

    private PreparedCommandLine() {}

    /** Returns the prepared command line, or null if it lacks a command in these words. */
    static @Nullable CommandLine of(List<String> words) {
        return IN_IMAGE == null || CommandTable.OTHERS.containsAny(words) ? null : IN_IMAGE;
    }
}
