package org.onrecord.cli.complete;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The position of the cursor on an incomplete command line, derived from the words before it, which may be wrong. */
final class CompletionContext {
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

    /** Returns the innermost command named so far. */
    CommandSpec command() {
        return command;
    }

    /** Returns the arguments before the cursor, without options and their values. */
    List<String> arguments() {
        return arguments;
    }

    /** Returns the option whose value is at the cursor, or null. */
    @Nullable
    OptionSpec awaiting() {
        return awaiting;
    }

    boolean needsValue() {
        return awaiting != null && awaiting.arity().min() > 0;
    }

    /** Whether an option is allowed at the cursor. */
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
