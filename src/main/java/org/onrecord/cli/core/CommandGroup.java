package org.onrecord.cli.core;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A named group of commands in the help.
 *
 * @param commands their names, as typed after the program's
 */
record CommandGroup(String heading, List<String> commands) {
    private static final String PROGRAM = "onrecord ";

    /** The groups in help order. */
    private static final List<CommandGroup> ALL = List.of(
            of(
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
            of("Ask", "ask", "shell", "mcp"),
            of("Sources", "sources", "cite", "open"),
            of("Records", "facts", "cases"),
            of("Tool", "paths", "schema", "completion", "help"),
            of(
                    "Edit",
                    "facts init",
                    "facts format",
                    "facts validate",
                    "facts try",
                    "facts coverage",
                    "facts next",
                    "facts sign"),
            of("Inspect", "facts info", "facts log", "facts diff", "facts export"),
            of("Install", "facts verify", "facts install", "facts update", "facts list", "facts use", "facts remove"));

    private static CommandGroup of(String heading, String... commands) {
        return new CommandGroup(heading, List.of(commands));
    }

    /** Returns the groups that have subcommands of a command. */
    static List<CommandGroup> below(CommandSpec above) {
        return ALL.stream().filter(group -> !group.in(above).isEmpty()).toList();
    }

    /** Returns the subcommands of a command that are in this group. */
    List<CommandSpec> in(CommandSpec above) {
        var subcommands = above.subcommands().values().stream()
                .map(sub -> sub.getCommandSpec())
                .toList();
        return commands.stream()
                .flatMap(name -> subcommands.stream()
                        .filter(command -> command.qualifiedName().equals(PROGRAM + name)))
                .toList();
    }
}
