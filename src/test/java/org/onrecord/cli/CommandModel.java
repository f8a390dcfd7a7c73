package org.onrecord.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.cli.core.Run;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands as picocli sees them, for tests about all of them. */
public final class CommandModel {
    private CommandModel() {}

    /** The visible commands, the program itself first, then in the order of the help; made anew for each call. */
    public static List<CommandSpec> commands() {
        return visible(CommandTable.ALL.commandLine()).toList();
    }

    /** The names of the commands at the top, in the order of the help. */
    public static List<String> names() {
        return CommandTable.ALL.names();
    }

    static Stream<CommandSpec> visible(CommandLine all) {
        return withSubcommands(all).filter(command -> !command.usageMessage().hidden());
    }

    /** The names of those that look something up in the record. */
    public static List<String> lookups() {
        return CommandTable.LOOKUPS.names();
    }

    private static Stream<CommandSpec> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec()),
                command.getSubcommands().values().stream().flatMap(CommandModel::withSubcommands));
    }

    /** A run of the program away from any terminal. */
    public static Run run(Io io) {
        return new Run(
                io,
                (conversations, world) -> {
                    throw new IllegalStateException("there is no terminal");
                },
                CommandTable.ALL);
    }

    /** No input, no environment, no terminal, and nobody who reads the output. */
    public static Io nowhere() {
        return with(Map.of());
    }

    public static Io with(Map<String, String> environment) {
        var nothing = new Output("nothing", OutputStream.nullOutputStream());
        return new Io(
                new ByteArrayInputStream(new byte[0]),
                nothing,
                new Messages(nothing),
                environment,
                Terminal.NONE,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }
}
