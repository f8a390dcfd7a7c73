package org.onrecord.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.ask.AskCommand;
import org.onrecord.cli.core.HelpCommand;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.RootCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.core.UsageFailure;
import org.onrecord.failure.Folding;
import org.onrecord.failure.Spelling;
import org.onrecord.format.FactsLoader;
import org.onrecord.io.Io;
import org.onrecord.search.names.NameIndex;
import org.onrecord.search.names.NameIndex.NameMatch;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordList;
import org.onrecord.talk.Host.InteractiveShell;
import org.onrecord.talk.Removed;
import org.onrecord.talk.ShellWords;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: parses the arguments and runs the command they name. */
public final class Cli {
    private final Run base;

    public Cli(Io io, InteractiveShell interaction) {
        this.base = new Run(io, interaction, CommandTable.ALL);
    }

    /**
     * Runs the command named by the arguments.
     *
     * @return the exit status
     * @throws Failure for every expected error, including wrong arguments
     */
    public int run(String... args) {
        var words = Arrays.asList(args);
        var commands = parse(base, words).asCommandLineList();
        RootCommand root = commands.getFirst().getCommand();
        var typed = Stream.concat(Stream.of("onrecord"), ShellWords.shown(words).stream())
                .toList();
        var named = commands.getLast();
        if (named.isUsageHelpRequested()) {
            return HelpCommand.print(base.of(root, List.of(), typed), named).status();
        }
        ProgramCommand command = named.getCommand();
        var run = base.of(root, command.factsFiles(), typed);
        var question = command.question(run);
        return (question == null ? command : new AskCommand(question)).run(run).status();
    }

    /** Writes to the cache what a later command would read anew. */
    public void keepRecords() {
        base.keepRecords();
    }

    /** Parses with only the commands named; after a mistake, parses again with all of them, for a helpful message. */
    private static ParseResult parse(Run base, List<String> words) {
        var prepared = PreparedCommandLine.of(words);
        try {
            return (prepared == null ? CommandTable.ALL.commandLine(words) : prepared)
                    .parseArgs(words.toArray(String[]::new));
        } catch (ParameterException lean) {
            var meant = RootWords.parse(base, words);
            return meant == null ? UsageFailure.parsed(CommandTable.ALL.commandLine(), words) : meant;
        }
    }

    /** Whether errors are to be JSON. Reads the raw arguments, because they may not parse. */
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

    /**
     * The command line of the lookups, prepared in the native binary.
     *
     * <p>Building picocli's model takes longer than most answers. The build of the native binary initialises this class, so
     * the binary starts with the model in memory. A JVM has no prepared model and builds the commands that a run needs.
     */
    private static final class PreparedCommandLine {
        private static final @Nullable CommandLine IN_IMAGE =
                FactsLoader.bundledIfReady() == null ? null : CommandTable.LOOKUPS.commandLine();

        private PreparedCommandLine() {}

        /** Returns the prepared command line, or null if it lacks a command in these words. */
        static @Nullable CommandLine of(List<String> words) {
            return IN_IMAGE == null || CommandTable.OTHERS.containsAny(words) ? null : IN_IMAGE;
        }
    }
}

/** Chooses the command if none is given: a name is looked up, a question is asked. */
final class RootWords {
    /** Question words, and the verbs that open a question. */
    private static final Set<String> SIGNS = Stream.of("question-word", "auxiliary")
            .flatMap(name -> WordList.ofClass(name).stream())
            .collect(Collectors.toUnmodifiableSet());

    private RootWords() {}

    /** Parses the arguments with the missing command. Returns null if they name a command or a misspelt one. */
    static @Nullable ParseResult parse(Run base, List<String> arguments) {
        var root = CommandTable.ALL.commandLine(List.of()).setUnmatchedArgumentsAllowed(true);
        try {
            root.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException mistake) {
            return null;
        }
        var words = root.getUnmatchedArguments().stream()
                .filter(word -> !word.startsWith("-"))
                .toList();
        if (words.isEmpty() || CommandTable.ALL.containsAny(words.subList(0, 1)) || isRemovedCommand(words)) {
            return null;
        }
        var run = base.of(root.getCommand(), List.of(), List.of());
        if (isName(words, run) && !(isMisspeltName(words, run) && isNearCommand(words))) {
            return parse("who", arguments);
        }
        return isQuestion(words, run) ? parse("ask", arguments) : null;
    }

    private static boolean isRemovedCommand(List<String> words) {
        return words.size() == 1 && Removed.failure(words.getFirst()) != null;
    }

    private static ParseResult parse(String command, List<String> arguments) {
        var words = Stream.concat(Stream.of(command), arguments.stream()).toList();
        return UsageFailure.parsed(CommandTable.ALL.commandLine(List.of(command)), words);
    }

    private static boolean isName(List<String> words, Run run) {
        return !(named(words, run) instanceof NameMatch.None);
    }

    private static boolean isMisspeltName(List<String> words, Run run) {
        return named(words, run) instanceof NameMatch.One one && one.isMisspelt();
    }

    private static NameMatch named(List<String> words, Run run) {
        var record = run.recordIfReadable();
        return record == null ? new NameMatch.None(List.of()) : new NameIndex(record).find(String.join(" ", words));
    }

    /** Whether the words are a question; after a misspelt command they need a sign of one. */
    private static boolean isQuestion(List<String> words, Run run) {
        var tokens = Tokens.words(String.join(" ", words));
        return tokens.size() > 1
                && (!isNearCommand(words) || tokens.stream().anyMatch(SIGNS::contains) || beginsWithName(words, run));
    }

    private static boolean beginsWithName(List<String> words, Run run) {
        var first = words.subList(0, 1);
        return isName(first, run) && !isMisspeltName(first, run);
    }

    /** Whether the first word is a misspelt command: not one with a capital, as sentences begin, nor a word of grammar. */
    private static boolean isNearCommand(List<String> words) {
        var first = Folding.lowerCase(words.getFirst());
        var near = Spelling.nearest(first, CommandTable.ALL.names());
        return !near.isEmpty() && !near.contains(first) && !Lexicon.isFunctionWord(first);
    }
}
