package org.onrecord.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.core.UsageFailure;
import org.onrecord.failure.Spelling;
import org.onrecord.search.names.NameIndex;
import org.onrecord.search.names.NameMatch;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Chooses the command if none is given: a name is looked up, a question is asked. */
final class RootWords {
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
        if (words.isEmpty() || CommandTable.ALL.containsAny(words.subList(0, 1))) {
            return null;
        }
        if (isName(words, base.of(root.getCommand(), List.of(), "").configured())) {
            return parse("who", arguments);
        }
        return isQuestion(words) ? parse("ask", arguments) : null;
    }

    private static ParseResult parse(String command, List<String> arguments) {
        try {
            var words = Stream.concat(Stream.of(command), arguments.stream());
            return CommandTable.ALL.commandLine(List.of(command)).parseArgs(words.toArray(String[]::new));
        } catch (ParameterException mistake) {
            throw UsageFailure.of(mistake);
        }
    }

    private static boolean isName(List<String> words, Run run) {
        return switch (named(words, run)) {
            case NameMatch.One one -> !one.isMisspelt() || !isNearCommand(words);
            case NameMatch.Several _ -> true;
            case NameMatch.None _ -> false;
        };
    }

    private static NameMatch named(List<String> words, Run run) {
        var record = run.recordIfReadable();
        return record == null
                ? new NameMatch.None(List.of())
                : NameIndex.of(record).find(String.join(" ", words));
    }

    private static boolean isQuestion(List<String> words) {
        return Tokens.words(String.join(" ", words)).size() > 1 && !isNearCommand(words);
    }

    /** Whether the first word is a misspelt command and not an English word. */
    private static boolean isNearCommand(List<String> words) {
        var first = words.getFirst();
        return !Spelling.nearest(first, CommandTable.ALL.names()).isEmpty() && !Lexicon.isWord(first);
    }
}
