package org.onrecord.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.format.FactsLoader;
import picocli.CommandLine;

/**
 * The command line with the commands that look something up, where it is made already.
 *
 * <p>Making picocli's model takes longer than most answers. The build of the native binary initialises this class, so the
 * binary has the model in its memory from the start. A JVM has none, and makes what a run needs.
 */
final class PreparedCommandLine {
    private static final @Nullable CommandLine IN_IMAGE =
            FactsLoader.bundledIfReady() == null ? null : CommandTable.LOOKUPS.commandLine();

    private PreparedCommandLine() {}

    /** The command line, or null if none with the commands in these words was made beforehand. */
    static @Nullable CommandLine of(List<String> words) {
        return IN_IMAGE == null || CommandTable.OTHERS.areNamedIn(words) ? null : IN_IMAGE;
    }
}
