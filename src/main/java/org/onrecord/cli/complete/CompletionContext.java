package org.onrecord.cli.complete;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The position of the cursor on a command line that is being typed, from the words before it, which may be wrong. */
final class CompletionContext {
    private static final String END_OF_OPTIONS = "--";

    private final List<String> arguments = new ArrayList<>();
    private CommandSpec command;
    private @Nullable OptionSpec awaiting;
    private boolean isPastOptions;

    private CompletionContext(CommandSpec command) {
        this.command = command;
    }

    /** The position after these words. */
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

    /** The command at hand. */
    CommandSpec command() {
        return command;
    }

    /** The arguments of the command before the cursor, without options and their values. */
    List<String> arguments() {
        return arguments;
    }

    /** The option whose value is the word at the cursor, or null. */
    @Nullable
    OptionSpec awaiting() {
        return awaiting;
    }

    /** Whether the option must have a value. */
    boolean needsValue() {
        return awaiting != null && awaiting.arity().min() > 0;
    }

    /** Whether an option is possible at the cursor. */
    boolean takesOptions() {
        return !isPastOptions && !needsValue();
    }

    /** The argument of the command at the cursor, or null when there are enough. */
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
