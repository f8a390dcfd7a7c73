package org.onrecord.cli.core;

import java.util.List;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Spelling;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import org.onrecord.talk.Removed;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses command lines; wrong arguments are failures, made from picocli's exceptions, that say how to fix them. */
public final class UsageFailure {
    private UsageFailure() {}

    public static ParseResult parsed(CommandLine line, List<String> words) {
        try {
            return line.parseArgs(words.toArray(String[]::new));
        } catch (ParameterException mistake) {
            throw of(mistake);
        }
    }

    private static Failure of(ParameterException mistake) {
        var command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        var removed = Removed.failure((command + " " + typed(mistake)).replaceFirst("onrecord ", ""), typed(mistake));
        if (removed != null) {
            return removed;
        }
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        var code = mistake instanceof MissingParameterException ? "missing-argument" : "bad-argument";
        return Failure.usage(code, decapitalised(message(mistake)), helpFor(mistake));
    }

    /** Returns picocli's message; that about a format lists the formats of the command. */
    private static String message(ParameterException mistake) {
        var message = String.valueOf(mistake.getMessage());
        var all = ": " + String.join(", ", Keyword.keys(Format.values()));
        return message.endsWith(all) && mistake.getCommandLine().getCommand() instanceof ProgramCommand command
                ? message.replace(all, ": " + String.join(", ", Keyword.keys(command.formats())))
                : message;
    }

    /** Returns the word that is not accepted: a command, the name of an option, or an option with its value. */
    private static String typed(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            var word = unmatched.getUnmatched().getFirst();
            return word.startsWith("-") ? word.split("=", 2)[0] : word;
        }
        return mistake.getArgSpec() instanceof OptionSpec option ? option.longestName() + "=" + mistake.getValue() : "";
    }

    private static Failure unmatched(UnmatchedArgumentException mistake) {
        var spec = mistake.getCommandLine().getCommandSpec();
        var word = mistake.getUnmatched().getFirst();
        if (word.startsWith("-")) {
            var name = typed(mistake);
            return Failure.usage("unknown-option", "there is no option " + name, helpFor(mistake))
                    .withNearest(name, spec.optionsMap().keySet());
        }
        if (spec.subcommands().isEmpty()) {
            return Failure.usage("too-many-arguments", "unexpected argument “" + word + "”", helpFor(mistake));
        }
        var known = spec.subcommands().keySet();
        var search = Spelling.nearest(word, known).isEmpty() && spec.parent() == null
                ? "; onrecord search " + word + " looks for the word"
                : "";
        return Failure.usage("unknown-command", "there is no command “" + word + "”", helpFor(mistake) + search)
                .withNearest(word, known);
    }

    private static String helpFor(ParameterException mistake) {
        return mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help shows its arguments and options";
    }

    private static String decapitalised(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
