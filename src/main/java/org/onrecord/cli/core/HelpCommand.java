package org.onrecord.cli.core;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Spelling;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Style;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onrecord help}. */
@Command(
        name = "help",
        header = "Show help on a command, or on exit-codes, environment, config or formats.",
        footer = {"onrecord help reforms", "onrecord help exit-codes"})
public final class HelpCommand implements ProgramCommand {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            completionCandidates = Candidates.HelpTopics.class,
            description = "A command or a topic.")
    List<String> about = new ArrayList<>();

    public HelpCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public ExitCode run() {
        var topic = about.size() == 1 ? HelpTopic.named(about.getFirst()) : null;
        if (topic != null) {
            return show(session, topic.text());
        }
        var command = session.commands().commandLine(session);
        for (var word : about) {
            var sub = command.getSubcommands().get(word);
            if (sub == null) {
                throw unknown(word, command);
            }
            command = sub;
        }
        return print(session, command);
    }

    private static Failure unknown(String word, CommandLine command) {
        var known = new ArrayList<>(command.getSubcommands().keySet());
        known.addAll(HelpTopic.names());
        return Failure.of(
                        ExitCode.USAGE,
                        "unknown-help-topic",
                        "there is no help on “" + word + "”",
                        "onrecord help lists the commands; topics: " + String.join(", ", HelpTopic.names()))
                .withCandidates(Spelling.nearest(word, known).stream()
                        .map(Candidate::ofWord)
                        .toList());
    }

    /** Prints the help of a command. */
    public static ExitCode print(Session session, CommandLine command) {
        // With every subcommand, of which parsing may have needed none.
        var isLeanRoot = command.getParent() == null;
        var whole = isLeanRoot ? session.commands().commandLine(session) : command;
        return show(session, new HelpPage(whole, style(session)).text());
    }

    /** Prints the short help for the program's name alone. */
    static ExitCode printShort(Session session) {
        var root = session.commands().commandLine(session);
        return show(session, new HelpPage(root, style(session)).summary());
    }

    private static Style style(Session session) {
        return session.output().style(Format.TEXT, session.io());
    }

    private static ExitCode show(Session session, String text) {
        session.write(Format.TEXT, out -> out.append(text));
        return ExitCode.ANSWERED;
    }
}
