package org.onrecord.cli.core;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onrecord.talk.Completion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the program, by name.
 *
 * <p>A command is made only when it is named: building picocli's model of all of them costs more than most answers.
 */
public final class Commands {
    private final List<Entry> entries;

    public Commands(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A command.
     *
     * @param name as it is typed; hidden from help if it begins with an underscore
     * @param maker makes the command
     * @param below its own subcommands
     */
    public record Entry(String name, Supplier<Object> maker, List<Entry> below) {
        public Entry(String name, Supplier<Object> maker) {
            this(name, maker, List.of());
        }
    }

    /** The names in the order of the help. */
    public List<String> names() {
        return entries.stream()
                .map(Entry::name)
                .filter(name -> !name.startsWith("_"))
                .toList();
    }

    /** Whether a word is the name of a command at the top. */
    public boolean areNamedIn(List<String> words) {
        return entries.stream().anyMatch(entry -> words.contains(entry.name()));
    }

    /** The commands below one, as help lists them. */
    public static Stream<Completion> below(CommandSpec command) {
        return command.subcommands().entrySet().stream()
                .filter(sub -> !sub.getValue().getCommandSpec().usageMessage().hidden())
                .map(sub -> new Completion(
                        sub.getKey(),
                        String.join(
                                " ",
                                sub.getValue().getCommandSpec().usageMessage().header())));
    }

    /** The command line with all commands, ready to parse. */
    public CommandLine commandLine() {
        return commandLine(_ -> true);
    }

    /** The command line with the commands that words of it can mean; below one, with all if none is named. */
    public CommandLine commandLine(List<String> words) {
        return commandLine(words::contains);
    }

    private CommandLine commandLine(Predicate<String> isNamed) {
        var root = new CommandLine(new RootCommand());
        add(entries, root, isNamed);
        return Converters.register(root)
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    private static void add(List<Entry> entries, CommandLine parent, Predicate<String> isNamed) {
        for (var entry : entries) {
            if (isNamed.test(entry.name())) {
                var command = new CommandLine(entry.maker().get());
                var isAnyNamed = entry.below().stream().anyMatch(below -> isNamed.test(below.name()));
                add(entry.below(), command, isAnyNamed ? isNamed : _ -> true);
                parent.addSubcommand(entry.name(), command);
            }
        }
    }
}
