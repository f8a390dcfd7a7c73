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
        header = "Show help on a command, or on a topic such as exit-codes.",
        footer = {"onrecord help reforms", "onrecord help exit-codes"})
public final class HelpCommand implements ProgramCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            completionCandidates = Candidates.HelpTopics.class,
            description = "A command or a topic.")
    List<String> about = new ArrayList<>();

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public ExitCode run(Run run) {
        var topic = about.size() == 1 ? HelpTopic.named(about.getFirst()) : null;
        if (topic != null) {
            return show(run, topic.text(() -> root(run).commonOptions()));
        }
        var command = run.commands().commandLine();
        for (var word : about) {
            var sub = command.getSubcommands().get(word);
            if (sub == null) {
                throw unknown(word, command);
            }
            command = sub;
        }
        return print(run, command);
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

    public static ExitCode print(Run run, CommandLine command) {
        // Lists every subcommand; parsing may have created none of them.
        var isLeanRoot = command.getParent() == null;
        var whole = isLeanRoot ? run.commands().commandLine() : command;
        return show(run, new HelpPage(whole.getCommandSpec(), style(run)).text());
    }

    /** Prints the short help shown if there are no arguments. */
    static ExitCode printShort(Run run) {
        return show(run, root(run).summary());
    }

    /** Returns the page about the program, with all of its commands. */
    private static HelpPage root(Run run) {
        return new HelpPage(run.commands().commandLine().getCommandSpec(), style(run));
    }

    private static Style style(Run run) {
        return run.output().style(Format.TEXT, run.io());
    }

    private static ExitCode show(Run run, String text) {
        run.write(Format.TEXT, out -> out.append(text));
        return ExitCode.ANSWERED;
    }
}
