package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.complete.Completer;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.FactsDiffCommand;
import org.onrecord.cli.lookup.LookupCommand;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Query;
import org.onrecord.talk.Completion;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** A line for every command of the table and each of its own options, with arguments that completion offers. */
public final class CommandLines {
    /** What nobody can offer, by the label of the value. */
    private static final Map<String, String> SAMPLES = Map.of(
            "QUESTION", "what happened",
            "CLAIM", "sian harrow was convicted of manslaughter",
            "WORDS", "text",
            "DATE", "2014-06-01",
            "TIME", "2026-06-15",
            "TITLE", "The mill bridge",
            "CASE", "mill-bridge",
            "N", "2",
            "SECONDS", "1");

    /** What only chooses among the same facts. */
    private static final Set<String> NARROWING = Set.of("--kind", "--confidence", "--from", "--to", "--limit");

    private static final int VALUES = 5;

    private final Run run;
    private final CommandLine all;
    private final String file;

    private CommandLines(Run run, String file) {
        this.run = run;
        this.all = run.commands().commandLine();
        this.file = file;
    }

    /**
     * All lines, without the name of the program.
     *
     * @param file what is given for a file
     */
    public static List<List<String>> of(Run run, String file) {
        var lines = new CommandLines(run, file);
        return CommandModel.visible(lines.all)
                .filter(command -> command.subcommands().isEmpty())
                .flatMap(lines::of)
                .toList();
    }

    public static List<Query> queries(Run run) {
        return of(run, "-").stream()
                .map(line -> query(line, run))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null for a command that is no lookup, and for options that exclude each other. */
    private static @Nullable Query query(List<String> line, Run run) {
        try {
            var parsed = run.commands().commandLine(line).parseArgs(line.toArray(String[]::new));
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            return switch (parsed.commandSpec().userObject()) {
                case LookupCommand lookup -> lookup.query(run);
                case FactsDiffCommand diff -> diff.query(run);
                default -> null;
            };
        } catch (ParameterException | Failure contradicting) {
            return null;
        }
    }

    private Stream<List<String>> of(CommandSpec command) {
        var name = List.of(command.qualifiedName().split(" "));
        var alone = new ArrayList<>(name.subList(1, name.size()));
        for (var parameter : command.positionalParameters()) {
            if (parameter.arity().min() > 0) {
                alone.add(values(alone, parameter).findFirst().orElseThrow());
            }
        }
        for (var option : command.options()) {
            if (isRequired(option)) {
                alone.add(option.longestName());
                alone.add(values(alone, option).findFirst().orElseThrow());
            }
        }
        var optional = command.positionalParameters().stream()
                .filter(parameter -> parameter.arity().min() == 0)
                .flatMap(parameter -> values(alone, parameter))
                .map(value -> with(alone, value))
                .toList();
        var main = optional.isEmpty() ? alone : optional.getFirst();
        var options = command.options().stream()
                .filter(option -> !option.inherited() && !option.usageHelp() && !isRequired(option))
                .filter(option -> !NARROWING.contains(option.longestName()))
                .flatMap(option -> with(main, option));
        return Stream.of(Stream.of(alone), optional.stream().limit(3), options).flatMap(lines -> lines);
    }

    /** In a group, one of which is to be chosen, each is called required. */
    private static boolean isRequired(OptionSpec option) {
        return option.required() && option.group() == null;
    }

    private Stream<List<String>> with(List<String> line, OptionSpec option) {
        var given = with(line, option.longestName());
        return option.arity().max() == 0
                ? Stream.of(given)
                : values(given, option).map(value -> with(given, value));
    }

    /** What completion offers, else a sample. */
    private Stream<String> values(List<String> line, ArgSpec argument) {
        var words = with(line, "");
        var offered = new Completer(run, all, words)
                .completions().stream()
                        .map(Completion::value)
                        .filter(value -> !value.isEmpty() && !value.startsWith("-"))
                        .limit(VALUES)
                        .toList();
        return offered.isEmpty() ? Stream.of(SAMPLES.getOrDefault(argument.paramLabel(), file)) : offered.stream();
    }

    private static List<String> with(List<String> line, String word) {
        var longer = new ArrayList<>(line);
        longer.add(word);
        return longer;
    }
}
