package org.onrecord.cli.core;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The commands of the program as lines of its own shell: the same parser with the same options.
 *
 * <p>What was given to the shell itself stands in the options when the model is built, and picocli puts it back before
 * each line, which may depart from it.
 */
public final class LineCommands {
    private final Session session;
    private final CommandLine model;
    private final ByteArrayOutputStream caught;

    private LineCommands(Session session, ByteArrayOutputStream caught) {
        this.session = session;
        this.model = CommandTable.commandLine(session, CommandTable.NAMES);
        this.caught = caught;
    }

    /** Commands that write for themselves. */
    public static LineCommands writing(Session session) {
        return new LineCommands(session, new ByteArrayOutputStream());
    }

    /** Commands whose output is caught, to be a part of something else. */
    public static LineCommands caught(Session session) {
        var caught = new ByteArrayOutputStream();
        return new LineCommands(session.caughtBy(caught), caught);
    }

    public Session session() {
        return session;
    }

    public CommandLine model() {
        return model;
    }

    /**
     * The command that the words name, with its options set.
     *
     * @throws org.onrecord.failure.Failure if the words are no command of the program
     */
    CommandLine parse(List<String> words) {
        try {
            return model.parseArgs(words.toArray(String[]::new))
                    .asCommandLineList()
                    .getLast();
        } catch (ParameterException mistake) {
            throw UsageFailure.of(mistake);
        }
    }

    /** Puts back the options that were given to the shell itself, and forgets what was caught. */
    public void restore() {
        model.parseArgs();
        caught.reset();
    }

    /** What was caught of the last command's output. */
    String output() {
        session.io().out().flush();
        return caught.toString(StandardCharsets.UTF_8).strip();
    }
}
