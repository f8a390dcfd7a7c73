package org.onrecord.cli.core;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
    public record Entry(String name, Function<Session, Object> maker, List<Entry> below) {
        public Entry(String name, Function<Session, Object> maker) {
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
    public CommandLine commandLine(Session session) {
        return commandLine(session, _ -> true);
    }

    /** The command line with the commands that words of it can mean; below one, with all if none is named. */
    public CommandLine commandLine(Session session, List<String> words) {
        return commandLine(session, words::contains);
    }

    private CommandLine commandLine(Session session, Predicate<String> isNamed) {
        var root = new CommandLine(new RootCommand(session));
        add(entries, root, session, isNamed);
        return Converters.register(root)
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    private static void add(List<Entry> entries, CommandLine parent, Session session, Predicate<String> isNamed) {
        for (var entry : entries) {
            if (isNamed.test(entry.name())) {
                var command = new CommandLine(entry.maker().apply(session));
                var isAnyNamed = entry.below().stream().anyMatch(below -> isNamed.test(below.name()));
                add(entry.below(), command, session, isAnyNamed ? isNamed : _ -> true);
                parent.addSubcommand(entry.name(), command);
            }
        }
    }
}
