package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.cli.ask.AskCommand;
import org.onrecord.cli.ask.CheckCommand;
import org.onrecord.cli.ask.McpCommand;
import org.onrecord.cli.ask.ShellCommand;
import org.onrecord.cli.complete.CompleteCommand;
import org.onrecord.cli.core.Commands;
import org.onrecord.cli.core.Commands.Entry;
import org.onrecord.cli.core.HelpCommand;
import org.onrecord.cli.core.TextCommands;
import org.onrecord.cli.facts.FactsAddCommand;
import org.onrecord.cli.facts.FactsCommand;
import org.onrecord.cli.facts.FactsDiffCommand;
import org.onrecord.cli.facts.FactsExportCommand;
import org.onrecord.cli.facts.FactsFormatCommand;
import org.onrecord.cli.facts.FactsInitCommand;
import org.onrecord.cli.facts.FactsNextCommand;
import org.onrecord.cli.facts.FactsRemoveCommand;
import org.onrecord.cli.facts.FactsTryCommand;
import org.onrecord.cli.facts.FactsValidateCommand;
import org.onrecord.cli.facts.PathsCommand;
import org.onrecord.cli.facts.SignatureCommands;
import org.onrecord.cli.facts.StoreCommands;
import org.onrecord.cli.lookup.LookupCommand;
import org.onrecord.lookup.catalogue.Lookups;

/** The list of all commands, in the order of the help. */
final class CommandTable {
    private static final String FACTS = "facts ";

    /** The commands that answer in milliseconds; the native binary contains their model. */
    static final Commands LOOKUPS = new Commands(lookups());

    /** The commands that need more than picocli's model. */
    static final Commands OTHERS = new Commands(others());

    static final Commands ALL =
            new Commands(Stream.concat(lookups().stream(), others().stream()).toList());

    private CommandTable() {}

    /** Returns the lookups of the catalogue, with {@code ask} and {@code check} after the last one that takes a name or words. */
    private static List<Entry> lookups() {
        var names = Lookups.ALL.stream()
                .map(Lookups.Entry::name)
                .filter(name -> !name.startsWith(FACTS))
                .toList();
        var entries = new ArrayList<>(names.stream().map(CommandTable::lookup).toList());
        entries.addAll(
                names.indexOf("cite"),
                List.of(new Entry("ask", () -> new AskCommand()), new Entry("check", () -> new CheckCommand())));
        return entries;
    }

    private static Entry lookup(String name) {
        var entry = Lookups.named(name);
        return new Entry(name.replace(FACTS, ""), () -> LookupCommand.of(entry.lookup()));
    }

    // Lambdas, because a constructor reference would load the class of every command.
    private static List<Entry> others() {
        return List.of(
                new Entry("shell", () -> new ShellCommand()),
                new Entry("mcp", () -> new McpCommand()),
                new Entry("facts", () -> new FactsCommand(), facts()),
                new Entry("paths", () -> new PathsCommand()),
                new Entry("schema", () -> new TextCommands.Schema()),
                new Entry("completion", () -> new TextCommands.Completion()),
                new Entry("help", () -> new HelpCommand()),
                new Entry(CompleteCommand.NAME, () -> new CompleteCommand()));
    }

    private static List<Entry> facts() {
        return List.of(
                lookup("facts info"),
                new Entry("init", () -> new FactsInitCommand()),
                new Entry("add", () -> new FactsAddCommand()),
                new Entry("remove", () -> new FactsRemoveCommand()),
                new Entry("format", () -> new FactsFormatCommand()),
                new Entry("export", () -> new FactsExportCommand()),
                new Entry("validate", () -> new FactsValidateCommand()),
                new Entry("try", () -> new FactsTryCommand()),
                new Entry("next", () -> new FactsNextCommand()),
                new Entry("diff", () -> new FactsDiffCommand()),
                lookup("facts log"),
                new Entry("verify", () -> new SignatureCommands.Verify()),
                new Entry("sign", () -> new SignatureCommands.Sign()),
                new Entry("install", () -> new StoreCommands.Install()),
                new Entry("update", () -> new StoreCommands.Update()),
                new Entry("list", () -> new StoreCommands.Versions()),
                new Entry("use", () -> new StoreCommands.Use()),
                new Entry("uninstall", () -> new StoreCommands.Uninstall()));
    }
}
