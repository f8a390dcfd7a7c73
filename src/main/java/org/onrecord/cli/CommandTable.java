package org.onrecord.cli;

import java.util.List;
import java.util.stream.Stream;
import org.onrecord.cli.ask.AskCommand;
import org.onrecord.cli.ask.McpCommand;
import org.onrecord.cli.ask.ShellCommand;
import org.onrecord.cli.complete.CompleteCommand;
import org.onrecord.cli.core.Commands;
import org.onrecord.cli.core.Commands.Entry;
import org.onrecord.cli.core.CompletionCommand;
import org.onrecord.cli.core.HelpCommand;
import org.onrecord.cli.core.SchemaCommand;
import org.onrecord.cli.facts.CasesCommand;
import org.onrecord.cli.facts.FactsCommand;
import org.onrecord.cli.facts.FactsDiffCommand;
import org.onrecord.cli.facts.FactsExportCommand;
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
import org.onrecord.cli.lookup.CiteCommand;
import org.onrecord.cli.lookup.ImpactCommand;
import org.onrecord.cli.lookup.InquiriesCommand;
import org.onrecord.cli.lookup.OpenCommand;
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

/** Every command of the program: this is the only list of them, in the order of the help. */
final class CommandTable {
    /** Those that answer in milliseconds; the native binary has them made beforehand. */
    static final Commands LOOKUPS = new Commands(lookups());

    /** Those that do more than picocli's model takes. */
    static final Commands OTHERS = new Commands(others());

    static final Commands ALL =
            new Commands(Stream.concat(lookups().stream(), others().stream()).toList());

    private CommandTable() {}

    // Lambdas, since a reference to a constructor would load the class of every command.
    private static List<Entry> lookups() {
        return List.of(
                new Entry("overview", () -> new OverviewCommand()),
                new Entry("who", () -> new WhoCommand()),
                new Entry("when", () -> new WhenCommand()),
                new Entry("outcome", () -> new OutcomeCommand()),
                new Entry("parole", () -> new ParoleCommand()),
                new Entry("status", () -> new StatusCommand()),
                new Entry("inquiries", () -> new InquiriesCommand()),
                new Entry("reforms", () -> new ReformsCommand()),
                new Entry("impact", () -> new ImpactCommand()),
                new Entry("timeline", () -> new TimelineCommand()),
                new Entry("works", () -> new WorksCommand()),
                new Entry("search", () -> new SearchCommand()),
                new Entry("show", () -> new ShowCommand()),
                new Entry("sources", () -> new SourcesCommand()),
                new Entry("ask", () -> new AskCommand()));
    }

    private static List<Entry> others() {
        return List.of(
                new Entry("cite", () -> new CiteCommand()),
                new Entry("open", () -> new OpenCommand()),
                new Entry("shell", () -> new ShellCommand()),
                new Entry("mcp", () -> new McpCommand()),
                new Entry("facts", () -> new FactsCommand(), facts()),
                new Entry("cases", () -> new CasesCommand()),
                new Entry("paths", () -> new PathsCommand()),
                new Entry("schema", () -> new SchemaCommand()),
                new Entry("completion", () -> new CompletionCommand()),
                new Entry("help", () -> new HelpCommand()),
                new Entry(CompleteCommand.NAME, () -> new CompleteCommand()));
    }

    private static List<Entry> facts() {
        return List.of(
                new Entry("info", () -> new FactsInfoCommand()),
                new Entry("init", () -> new FactsInitCommand()),
                new Entry("format", () -> new FactsFormatCommand()),
                new Entry("export", () -> new FactsExportCommand()),
                new Entry("validate", () -> new FactsValidateCommand()),
                new Entry("diff", () -> new FactsDiffCommand()),
                new Entry("log", () -> new FactsLogCommand()),
                new Entry("verify", () -> new FactsVerifyCommand()),
                new Entry("sign", () -> new FactsSignCommand()),
                new Entry("install", () -> new FactsInstallCommand()),
                new Entry("update", () -> new FactsUpdateCommand()),
                new Entry("list", () -> new FactsListCommand()),
                new Entry("use", () -> new FactsUseCommand()),
                new Entry("remove", () -> new FactsRemoveCommand()));
    }
}
