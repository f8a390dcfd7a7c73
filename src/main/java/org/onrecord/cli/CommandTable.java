package org.onrecord.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * The subcommands, by name.
 *
 * <p>Commands are made only when asked for: building picocli's model of all of them costs more than most answers.
 */
final class CommandTable {
    /** All subcommands in the order of the help. */
    static final List<String> NAMES = List.of(
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
            "show",
            "sources",
            "ask",
            "shell",
            "facts",
            "cases",
            "paths",
            "schema",
            "completion",
            "help");

    private CommandTable() {}

    /** The subcommands that words of a command line can mean, the hidden one too. */
    static List<String> namedBy(Collection<String> words) {
        return Stream.concat(NAMES.stream(), Stream.of(CompleteCommand.NAME))
                .filter(words::contains)
                .toList();
    }

    /** The command line with these subcommands, ready to parse. */
    static CommandLine commandLine(Session session, Collection<String> names) {
        var root = new CommandLine(new RootCommand(session));
        for (var name : names) {
            root.addSubcommand(name, command(name, session));
        }
        return Converters.register(root)
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    private static Object command(String name, Session session) {
        return switch (name) {
            case "overview" -> new OverviewCommand(session);
            case "who" -> new WhoCommand(session);
            case "when" -> new WhenCommand(session);
            case "outcome" -> new OutcomeCommand(session);
            case "parole" -> new ParoleCommand(session);
            case "status" -> new StatusCommand(session);
            case "inquiries" -> new InquiriesCommand(session);
            case "reforms" -> new ReformsCommand(session);
            case "impact" -> new ImpactCommand(session);
            case "timeline" -> new TimelineCommand(session);
            case "works" -> new WorksCommand(session);
            case "search" -> new SearchCommand(session);
            case "show" -> new ShowCommand(session);
            case "sources" -> new SourcesCommand(session);
            case "ask" -> new AskCommand(session);
            case "shell" -> new ShellCommand(session);
            case "facts" -> facts(session);
            case "cases" -> new CasesCommand(session);
            case "paths" -> new PathsCommand(session);
            case "schema" -> new SchemaCommand(session);
            case "completion" -> new CompletionCommand(session);
            case "help" -> new HelpCommand(session);
            case CompleteCommand.NAME -> new CompleteCommand(session);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static CommandLine facts(Session session) {
        return new CommandLine(new FactsCommand(session))
                .addSubcommand("info", new FactsInfoCommand(session))
                .addSubcommand("init", new FactsInitCommand(session))
                .addSubcommand("format", new FactsFormatCommand(session))
                .addSubcommand("validate", new FactsValidateCommand(session))
                .addSubcommand("diff", new FactsDiffCommand(session))
                .addSubcommand("log", new FactsLogCommand(session))
                .addSubcommand("verify", new FactsVerifyCommand(session))
                .addSubcommand("sign", new FactsSignCommand(session))
                .addSubcommand("install", new FactsInstallCommand(session))
                .addSubcommand("update", new FactsUpdateCommand(session))
                .addSubcommand("list", new FactsListCommand(session))
                .addSubcommand("use", new FactsUseCommand(session))
                .addSubcommand("remove", new FactsRemoveCommand(session));
    }
}
