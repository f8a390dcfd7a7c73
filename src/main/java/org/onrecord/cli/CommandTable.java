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
                new Entry("overview", session -> new OverviewCommand(session)),
                new Entry("who", session -> new WhoCommand(session)),
                new Entry("when", session -> new WhenCommand(session)),
                new Entry("outcome", session -> new OutcomeCommand(session)),
                new Entry("parole", session -> new ParoleCommand(session)),
                new Entry("status", session -> new StatusCommand(session)),
                new Entry("inquiries", session -> new InquiriesCommand(session)),
                new Entry("reforms", session -> new ReformsCommand(session)),
                new Entry("impact", session -> new ImpactCommand(session)),
                new Entry("timeline", session -> new TimelineCommand(session)),
                new Entry("works", session -> new WorksCommand(session)),
                new Entry("search", session -> new SearchCommand(session)),
                new Entry("show", session -> new ShowCommand(session)),
                new Entry("sources", session -> new SourcesCommand(session)),
                new Entry("ask", session -> new AskCommand(session)));
    }

    private static List<Entry> others() {
        return List.of(
                new Entry("cite", session -> new CiteCommand(session)),
                new Entry("open", session -> new OpenCommand(session)),
                new Entry("shell", session -> new ShellCommand(session)),
                new Entry("mcp", session -> new McpCommand(session)),
                new Entry("facts", session -> new FactsCommand(session), facts()),
                new Entry("cases", session -> new CasesCommand(session)),
                new Entry("paths", session -> new PathsCommand(session)),
                new Entry("schema", session -> new SchemaCommand(session)),
                new Entry("completion", session -> new CompletionCommand(session)),
                new Entry("help", session -> new HelpCommand(session)),
                new Entry(CompleteCommand.NAME, session -> new CompleteCommand(session)));
    }

    private static List<Entry> facts() {
        return List.of(
                new Entry("info", session -> new FactsInfoCommand(session)),
                new Entry("init", session -> new FactsInitCommand(session)),
                new Entry("format", session -> new FactsFormatCommand(session)),
                new Entry("export", session -> new FactsExportCommand(session)),
                new Entry("validate", session -> new FactsValidateCommand(session)),
                new Entry("diff", session -> new FactsDiffCommand(session)),
                new Entry("log", session -> new FactsLogCommand(session)),
                new Entry("verify", session -> new FactsVerifyCommand(session)),
                new Entry("sign", session -> new FactsSignCommand(session)),
                new Entry("install", session -> new FactsInstallCommand(session)),
                new Entry("update", session -> new FactsUpdateCommand(session)),
                new Entry("list", session -> new FactsListCommand(session)),
                new Entry("use", session -> new FactsUseCommand(session)),
                new Entry("remove", session -> new FactsRemoveCommand(session)));
    }
}
