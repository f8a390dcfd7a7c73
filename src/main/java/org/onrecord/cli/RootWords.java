package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.ask.AskCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.cli.core.UsageFailure;
import org.onrecord.failure.Spelling;
import org.onrecord.search.names.NameIndex;
import org.onrecord.search.names.NameMatch;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Words where a command is expected: a name is looked up, a question is asked. */
final class RootWords {
    private final Session session;
    private final List<String> arguments;

    RootWords(Session session, List<String> arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    /** The arguments read with the command that they lack; null if they have one, or are rather a slip of one. */
    @Nullable
    ParseResult parse() {
        var at = firstWord();
        if (at < 0 || CommandTable.ALL.areNamedIn(List.of(arguments.get(at)))) {
            return null;
        }
        try {
            var asked = parse("ask", at);
            session.configure();
            var words = ((AskCommand) asked.asCommandLineList().getLast().getCommand()).words();
            return isName(words) ? parse("who", at) : isQuestion(words) ? asked : null;
        } catch (ParameterException mistake) {
            var words = arguments.stream().skip(at).filter(word -> !word.startsWith("-"));
            if (isQuestion(words.toList())) {
                throw UsageFailure.of(mistake);
            }
            return null;
        }
    }

    private ParseResult parse(String command, int at) {
        var words = new ArrayList<>(arguments);
        words.add(at, command);
        return CommandTable.ALL.commandLine(session, List.of(command)).parseArgs(words.toArray(String[]::new));
    }

    /** The place of the first argument that is neither an option nor the value of one, or -1. */
    private int firstWord() {
        var options = CommandTable.ALL
                .commandLine(session, List.of())
                .getCommandSpec()
                .optionsMap();
        for (var at = 0; at < arguments.size(); at++) {
            var option = options.get(arguments.get(at));
            if (option != null) {
                at += takesNext(option, at) ? 1 : 0;
            } else if (!arguments.get(at).startsWith("-")) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the argument after an option is its value. */
    private boolean takesNext(OptionSpec option, int at) {
        var next = at + 1 < arguments.size() ? arguments.get(at + 1) : "-";
        var mayBe = !next.startsWith("-") && !CommandTable.ALL.areNamedIn(List.of(next));
        return option.arity().min() > 0 || (option.arity().max() > 0 && mayBe);
    }

    private boolean isName(List<String> words) {
        return switch (named(words)) {
            case NameMatch.One one -> !one.isMisspelt() || !isNearCommand(words);
            case NameMatch.Several _ -> true;
            case NameMatch.None _ -> false;
        };
    }

    private NameMatch named(List<String> words) {
        var record = session.recordIfReadable();
        return record == null
                ? new NameMatch.None(List.of())
                : NameIndex.of(record).find(String.join(" ", words));
    }

    private static boolean isQuestion(List<String> words) {
        return Tokens.words(String.join(" ", words)).size() > 1 && !isNearCommand(words);
    }

    /** Whether the first word is a slip of a command, and no word of English. */
    private static boolean isNearCommand(List<String> words) {
        var first = words.getFirst();
        return !Spelling.nearest(first, CommandTable.ALL.names()).isEmpty() && !Lexicon.isWord(first);
    }
}
