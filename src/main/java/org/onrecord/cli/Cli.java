package org.onrecord.cli;

import java.util.Arrays;
import java.util.List;
import org.onrecord.cli.ask.AskCommand;
import org.onrecord.cli.core.HelpCommand;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.RootCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.cli.core.UsageFailure;
import org.onrecord.io.Io;
import org.onrecord.talk.InteractiveShell;
import org.onrecord.talk.ShellWords;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: parses the arguments and runs the command they name. */
public final class Cli {
    private final Io io;
    private final InteractiveShell interaction;

    /**
     * The command line in this outside world.
     *
     * @param interaction what holds a conversation where both ends are terminals
     */
    public Cli(Io io, InteractiveShell interaction) {
        this.io = io;
        this.interaction = interaction;
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit status
     * @throws Failure for expected trouble, wrong arguments included
     */
    public int run(String... args) {
        return run(true, args);
    }

    /** Runs the command that the arguments name on the facts files of installed records, whatever packs they have. */
    public int runWithoutPacks(String... args) {
        return run(false, args);
    }

    private int run(boolean readsPacks, String... args) {
        var commands = parse(args).asCommandLineList();
        var command = commands.getLast();
        if (command.isUsageHelpRequested()) {
            return HelpCommand.print(session(commands), command).status();
        }
        session(commands).run("onrecord " + ShellWords.quoted(Arrays.asList(args)));
        session(commands).facts().readPacks(readsPacks);
        ProgramCommand named = command.getCommand();
        if (named.isConfigured()) {
            session(commands).configure();
        }
        return meant(named, session(commands)).run().status();
    }

    /** The command, or where its words are a question, the one that asks it. */
    private static ProgramCommand meant(ProgramCommand command, Session session) {
        var question = command.question();
        return question == null ? command : new AskCommand(session, question);
    }

    /** The names of all commands, in the order of the help. */
    public static List<String> commandNames() {
        return CommandTable.ALL.names();
    }

    private Session session() {
        return new Session(io, interaction, CommandTable.ALL);
    }

    private static Session session(List<CommandLine> commands) {
        return ((RootCommand) commands.getFirst().getCommand()).session();
    }

    /** Parses with only the commands whose names appear; a mistake is looked at again with all of them, to be explained. */
    private ParseResult parse(String... args) {
        var words = Arrays.asList(args);
        var prepared = PreparedCommandLine.in(io, interaction, words);
        try {
            return (prepared == null ? CommandTable.ALL.commandLine(session(), words) : prepared).parseArgs(args);
        } catch (ParameterException lean) {
            var meant = new RootWords(session(), words).parse();
            return meant == null ? parseWithAll(args) : meant;
        }
    }

    private ParseResult parseWithAll(String... args) {
        try {
            return CommandTable.ALL.commandLine(session()).parseArgs(args);
        } catch (ParameterException mistake) {
            throw UsageFailure.of(mistake);
        }
    }

    /** Whether errors are wanted as JSON; asked of the raw arguments, because the error may be in them. */
    public static boolean wantsJsonErrors(String... args) {
        var words = Arrays.asList(args);
        return words.contains("--json")
                || words.contains("--format=json")
                || words.contains("--format=jsonl")
                || formatAfterSpace(words);
    }

    private static boolean formatAfterSpace(List<String> words) {
        var at = words.lastIndexOf("--format") + 1;
        return at > 0
                && at < words.size()
                && (words.get(at).equals("json") || words.get(at).equals("jsonl"));
    }
}
