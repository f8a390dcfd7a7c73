package org.onrecord.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.RootCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.format.FactsLoader;
import org.onrecord.io.Io;
import org.onrecord.talk.InteractiveShell;
import picocli.CommandLine;

/**
 * The command line with the commands that look something up, where it is made already.
 *
 * <p>Making picocli's model takes longer than most answers. The build of the native binary initialises this class, so the
 * binary has the model in its memory from the start; it serves one run. A JVM has none, and makes what a run needs.
 */
final class PreparedCommandLine {
    private static final @Nullable CommandLine IN_IMAGE = FactsLoader.bundledIfReady() == null
            ? null
            : CommandTable.LOOKUPS.commandLine(new Session(CommandTable.ALL));

    private PreparedCommandLine() {}

    /** The command line in this outside world, or null if none with the commands in these words was made beforehand. */
    static @Nullable CommandLine in(Io io, InteractiveShell interaction, List<String> words) {
        if (IN_IMAGE == null || CommandTable.OTHERS.areNamedIn(words)) {
            return null;
        }
        ((RootCommand) IN_IMAGE.getCommand()).session().open(io, interaction);
        return IN_IMAGE;
    }
}
