package org.onrecord.cli.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Commands;
import org.onrecord.cli.core.Run;
import org.onrecord.talk.Completion;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Completes a command line from the model that also parses it. */
public final class Completer {
    /** Options that the shell has from its own command line. */
    private static final Set<String> OF_PROGRAM =
            Set.of("--facts", "--case", "--record-version", "--max-size", "--color", "--width", "--no-header");

    private final boolean isInShell;
    private final CompletionContext place;
    private final Run run;
    private final String typed;

    /**
     * Reads a command line.
     *
     * @param run provides the defaults of the options
     * @param line the model of all commands; receives the options in the words
     * @param words the words up to the cursor, without the program's name; the last one is incomplete
     */
    public Completer(Run run, CommandLine line, List<String> words) {
        var passed = words.subList(0, Math.max(0, words.size() - 1));
        readSoFar(line, passed);
        this.place = CompletionContext.after(passed, line.getCommandSpec());
        this.isInShell = run.isInShell();
        this.run = run.of(line.getCommand(), List.of(), List.of());
        this.typed = words.isEmpty() ? "" : words.getLast();
    }

    /** Sets the options typed so far, for example {@code --facts}. */
    private static void readSoFar(CommandLine line, List<String> passed) {
        try {
            line.parseArgs(passed.toArray(String[]::new));
        } catch (ParameterException unfinished) {
            // Expected in an incomplete line; everything before the mistake is set.
        }
    }

    /** Returns the candidates at the cursor, in the order to show them. */
    public List<Completion> completions() {
        var equals = typed.indexOf('=');
        if (place.takesOptions() && typed.startsWith("--") && equals > 0) {
            var option = place.command.optionsMap().get(typed.substring(0, equals));
            return option == null ? List.of() : values(option, typed.substring(0, equals + 1));
        }
        if (place.takesOptions() && typed.startsWith("-")) {
            return starting(options());
        }
        if (place.awaiting != null) {
            return values(place.awaiting, "");
        }
        var here = Stream.concat(commands(), arguments().stream()).toList();
        return here.isEmpty() && typed.isEmpty() ? options().toList() : here;
    }

    /** Returns values of an option, prefixed with the text typed before them: its name, or values before a comma. */
    private List<Completion> values(ArgSpec option, String name) {
        var comma = option.splitRegex().isEmpty() ? -1 : typed.lastIndexOf(',');
        var before = typed.substring(0, Math.max(name.length(), comma + 1));
        var given = List.of(before.substring(name.length()).split(",", -1));
        return candidates(option, typed.substring(before.length())).stream()
                .filter(candidate -> comma < 0 || !given.contains(candidate.value()))
                .map(candidate -> candidate.after(before))
                .toList();
    }

    private List<Completion> arguments() {
        var argument = place.argument();
        return argument == null ? List.of() : candidates(argument, typed);
    }

    /** Returns the candidates for the value of an option or argument that have this prefix. */
    private List<Completion> candidates(ArgSpec argument, String beginning) {
        var words = argument.completionCandidates();
        if (words instanceof Candidates candidates) {
            var earlier = argument.isOption() ? List.<String>of() : place.arguments;
            return candidates.at(new Candidates.Place(run, place.command, earlier, beginning));
        }
        return words == null
                ? List.of()
                : StreamSupport.stream(words.spliterator(), false)
                        .filter(word -> word.startsWith(beginning))
                        .map(Completion::ofWord)
                        .toList();
    }

    private Stream<Completion> commands() {
        return place.arguments.isEmpty() ? starting(Commands.below(place.command)).stream() : Stream.of();
    }

    private Stream<Completion> options() {
        return place.command.options().stream()
                .filter(option -> !option.hidden())
                .filter(option -> !isInShell || !OF_PROGRAM.contains(option.longestName()))
                .map(Completer::option);
    }

    private static Completion option(OptionSpec option) {
        return new Completion(option.longestName(), String.join(" ", option.description()));
    }

    private List<Completion> starting(Stream<Completion> all) {
        return all.filter(one -> one.startsWith(typed)).toList();
    }

    /** The position of the cursor on an incomplete command line, derived from the words before it, which may be wrong. */
    private static final class CompletionContext {
        private static final String END_OF_OPTIONS = "--";

        private final List<String> arguments = new ArrayList<>();
        private CommandSpec command;
        private @Nullable OptionSpec awaiting;
        private boolean isPastOptions;

        private CompletionContext(CommandSpec command) {
            this.command = command;
        }

        static CompletionContext after(List<String> words, CommandSpec root) {
            var place = new CompletionContext(root);
            words.forEach(place::pass);
            return place;
        }

        private void pass(String word) {
            if (awaiting != null && (needsValue() || !word.startsWith("-"))) {
                awaiting = null;
                return;
            }
            awaiting = null;
            if (isPastOptions || !isOption(word)) {
                passArgument(word);
            } else if (word.equals(END_OF_OPTIONS)) {
                isPastOptions = true;
            } else {
                var option = command.optionsMap().get(word);
                awaiting = option != null && option.arity().max() > 0 ? option : null;
            }
        }

        private void passArgument(String word) {
            var sub = command.subcommands().get(word);
            if (sub != null && !isPastOptions) {
                command = sub.getCommandSpec();
            } else {
                arguments.add(word);
            }
        }

        private static boolean isOption(String word) {
            return word.length() > 1 && word.startsWith("-");
        }

        boolean needsValue() {
            return awaiting != null && awaiting.arity().min() > 0;
        }

        boolean takesOptions() {
            return !isPastOptions && !needsValue();
        }

        /** Returns the argument at the cursor, or null if there are enough. */
        @Nullable
        ArgSpec argument() {
            for (var parameter : command.positionalParameters()) {
                if (parameter.index().contains(arguments.size())) {
                    return parameter;
                }
            }
            return null;
        }
    }
}
