package org.onrecord.cli.core;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.format.FactsLoader;
import org.onrecord.io.Io;
import picocli.CommandLine;

/**
 * The command line with the commands that look something up, where it is made already.
 *
 * <p>Making picocli's model takes longer than most answers. The build of the native binary initialises this class, so the
 * binary has the model in its memory from the start; it serves one run. A JVM has none, and makes what a run needs.
 */
public final class PreparedCommandLine {
    /** Those that answer in milliseconds; the others do more than the model takes. */
    private static final List<String> NAMES = CommandTable.NAMES.subList(0, CommandTable.NAMES.indexOf("shell"));

    private static final @Nullable CommandLine IN_IMAGE =
            FactsLoader.bundledIfReady() == null ? null : CommandTable.commandLine(new Session(), NAMES);

    private PreparedCommandLine() {}

    /**
     * The command line in this outside world, or null if none was made beforehand.
     *
     * @param commands the commands that it has to have
     */
    public static @Nullable CommandLine in(Io io, InteractiveShell interaction, Collection<String> commands) {
        if (IN_IMAGE == null || !NAMES.containsAll(commands)) {
            return null;
        }
        ((RootCommand) IN_IMAGE.getCommand()).session().open(io, interaction);
        return IN_IMAGE;
    }
}
