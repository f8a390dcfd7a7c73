package org.onrecord.cli.core;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.cli.complete.CompleteCommand;
import org.onrecord.cli.complete.CompletionCommand;
import org.onrecord.cli.facts.CasesCommand;
import org.onrecord.cli.facts.FactsCommand;
import org.onrecord.cli.facts.FactsDiffCommand;
import org.onrecord.cli.facts.FactsFormatCommand;
import org.onrecord.cli.facts.FactsInfoCommand;
import org.onrecord.cli.facts.FactsInitCommand;
import org.onrecord.cli.facts.FactsInstallCommand;
import org.onrecord.cli.facts.FactsListCommand;
import org.onrecord.cli.facts.FactsLogCommand;
import org.onrecord.cli.facts.FactsRemoveCommand;
import org.onrecord.cli.facts.FactsSignCommand;
import org.onrecord.cli.facts.FactsUpdateCommand;
import org.onrecord.cli.facts.FactsUseCommand;
import org.onrecord.cli.facts.FactsValidateCommand;
import org.onrecord.cli.facts.FactsVerifyCommand;
import org.onrecord.cli.facts.PathsCommand;
import org.onrecord.cli.lookup.ImpactCommand;
import org.onrecord.cli.lookup.InquiriesCommand;
import org.onrecord.cli.lookup.OutcomeCommand;
import org.onrecord.cli.lookup.OverviewCommand;
import org.onrecord.cli.lookup.ParoleCommand;
import org.onrecord.cli.lookup.ReformsCommand;
import org.onrecord.cli.lookup.SearchCommand;
import org.onrecord.cli.lookup.ShowCommand;
import org.onrecord.cli.lookup.SourcesCommand;
import org.onrecord.cli.lookup.StatusCommand;
import org.onrecord.cli.lookup.TimelineCommand;
import org.onrecord.cli.lookup.WhenCommand;
import org.onrecord.cli.lookup.WhoCommand;
import org.onrecord.cli.lookup.WorksCommand;
import picocli.CommandLine;

/**
 * The subcommands, by name.
 *
 * <p>Commands are made only when asked for: building picocli's model of all of them costs more than most answers.
 */
public final class CommandTable {
    /** All subcommands in the order of the help. */
    public static final List<String> NAMES = List.of(
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

    /** The commands that stand behind {@code facts}. */
    private static final List<String> BEHIND_FACTS = List.of(
            "info",
            "init",
            "format",
            "validate",
            "diff",
            "log",
            "verify",
            "sign",
            "install",
            "update",
            "list",
            "use",
            "remove");

    private CommandTable() {}

    /** The subcommands that words of a command line can mean, the hidden one too, and those behind {@code facts} if it is there. */
    public static List<String> namedBy(Collection<String> words) {
        var behind = words.contains("facts") ? BEHIND_FACTS : List.<String>of();
        return Stream.of(NAMES, List.of(CompleteCommand.NAME), behind)
                .flatMap(List::stream)
                .filter(words::contains)
                .toList();
    }

    /**
     * The command line with these subcommands, ready to parse.
     *
     * @param names their names, and those of commands behind {@code facts}, which has all of them if none is named
     */
    public static CommandLine commandLine(Session session, Collection<String> names) {
        var root = new CommandLine(new RootCommand(session));
        for (var name : names) {
            if (name.equals("facts")) {
                root.addSubcommand(name, facts(session, names));
            } else if (!BEHIND_FACTS.contains(name)) {
                root.addSubcommand(name, command(name, session));
            }
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
            case "cases" -> new CasesCommand(session);
            case "paths" -> new PathsCommand(session);
            case "schema" -> new SchemaCommand(session);
            case "completion" -> new CompletionCommand(session);
            case "help" -> new HelpCommand(session);
            case CompleteCommand.NAME -> new CompleteCommand(session);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static CommandLine facts(Session session, Collection<String> names) {
        var named = BEHIND_FACTS.stream().filter(names::contains).toList();
        var facts = new CommandLine(new FactsCommand(session));
        for (var name : named.isEmpty() ? BEHIND_FACTS : named) {
            facts.addSubcommand(name, behindFacts(name, session));
        }
        return facts;
    }

    private static Object behindFacts(String name, Session session) {
        return switch (name) {
            case "info" -> new FactsInfoCommand(session);
            case "init" -> new FactsInitCommand(session);
            case "format" -> new FactsFormatCommand(session);
            case "validate" -> new FactsValidateCommand(session);
            case "diff" -> new FactsDiffCommand(session);
            case "log" -> new FactsLogCommand(session);
            case "verify" -> new FactsVerifyCommand(session);
            case "sign" -> new FactsSignCommand(session);
            case "install" -> new FactsInstallCommand(session);
            case "update" -> new FactsUpdateCommand(session);
            case "list" -> new FactsListCommand(session);
            case "use" -> new FactsUseCommand(session);
            case "remove" -> new FactsRemoveCommand(session);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
