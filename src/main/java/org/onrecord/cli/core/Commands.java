package org.onrecord.cli.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onrecord.talk.Completion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the program, by name.
 *
 * <p>A command is created only if it is named: building picocli's model of all commands takes longer than most answers.
 */
public final class Commands {
    /** The groups in help order, with the names of their commands as typed after the program's. */
    private static final List<Group> GROUPS = List.of(
            Group.of(
                    "Look up",
                    "overview",
                    "who",
                    "when",
                    "outcome",
                    "parole",
                    "status",
                    "inquiries",
                    "reforms",
                    "impact",
                    "timeline",
                    "works",
                    "search",
                    "show"),
            Group.of("Ask", "ask", "check", "shell", "mcp"),
            Group.of("Sources", "sources", "cite", "open"),
            Group.of("Records", "facts"),
            Group.of("Tool", "paths", "schema", "completion", "help"),
            Group.of(
                    "Edit",
                    "facts init",
                    "facts add",
                    "facts remove",
                    "facts format",
                    "facts validate",
                    "facts try",
                    "facts next",
                    "facts sign"),
            Group.of("Inspect", "facts info", "facts log", "facts diff", "facts export"),
            Group.of(
                    "Install",
                    "facts verify",
                    "facts install",
                    "facts update",
                    "facts list",
                    "facts use",
                    "facts uninstall"));

    private final List<Entry> entries;

    public Commands(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A command.
     *
     * @param name its name; hidden from help if it begins with an underscore
     * @param maker creates the command
     * @param below its subcommands
     */
    public record Entry(String name, Supplier<Object> maker, List<Entry> below) {
        public Entry(String name, Supplier<Object> maker) {
            this(name, maker, List.of());
        }
    }

    public List<String> names() {
        return entries.stream()
                .map(Entry::name)
                .filter(name -> !name.startsWith("_"))
                .toList();
    }

    public boolean containsAny(List<String> words) {
        return entries.stream().anyMatch(entry -> words.contains(entry.name()));
    }

    /** Returns the visible subcommands of a command, with their summaries. */
    public static Stream<Completion> below(CommandSpec command) {
        return command.subcommands().entrySet().stream()
                .filter(sub -> !sub.getValue().getCommandSpec().usageMessage().hidden())
                .map(sub -> new Completion(
                        sub.getKey(),
                        String.join(
                                " ",
                                sub.getValue().getCommandSpec().usageMessage().header())));
    }

    private record Group(String heading, List<String> names) {
        static Group of(String heading, String... names) {
            return new Group(heading, List.of(names));
        }

        List<String> below(CommandSpec above) {
            var prefix = (above.qualifiedName() + " ").substring("onrecord ".length());
            return names.stream()
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .filter(above.subcommands()::containsKey)
                    .toList();
        }
    }

    /** Returns the names of the visible subcommands of a command by the heading of their group, in help order. */
    public static SequencedMap<String, List<String>> groups(CommandSpec command) {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var group : GROUPS) {
            var names = group.below(command);
            if (!names.isEmpty()) {
                groups.put(group.heading(), names);
            }
        }
        return groups;
    }

    public CommandLine commandLine() {
        return commandLine(_ -> true);
    }

    /**
     * Returns a command line with the commands named in the words. Subcommands are created as needed, or all if none is
     * named.
     */
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
