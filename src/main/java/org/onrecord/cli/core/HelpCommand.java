package org.onrecord.cli.core;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Spelling;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Style;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code onrecord help}. */
@Command(
        name = "help",
        header = "Show help on a command, or on exit-codes, environment, config or formats.",
        footer = {"onrecord help reforms", "onrecord help exit-codes"})
public final class HelpCommand implements ProgramCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            completionCandidates = Candidates.HelpTopics.class,
            description = "A command or a topic.")
    List<String> about = new ArrayList<>();

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public ExitCode run(Run run) {
        var topic = about.size() == 1 ? HelpTopic.named(about.getFirst()) : null;
        if (topic != null) {
            return show(run, topic.text());
        }
        var command = run.commands().commandLine();
        for (var word : about) {
            var sub = command.getSubcommands().get(word);
            if (sub == null) {
                throw unknown(word, command);
            }
            command = sub;
        }
        return print(run, command);
    }

    private static Failure unknown(String word, CommandLine command) {
        var known = new ArrayList<>(command.getSubcommands().keySet());
        known.addAll(HelpTopic.names());
        return Failure.of(
                        ExitCode.USAGE,
                        "unknown-help-topic",
                        "there is no help on “" + word + "”",
                        "onrecord help lists the commands; topics: " + String.join(", ", HelpTopic.names()))
                .withCandidates(Spelling.nearest(word, known).stream()
                        .map(Candidate::ofWord)
                        .toList());
    }

    public static ExitCode print(Run run, CommandLine command) {
        // Lists every subcommand; parsing may have created none of them.
        var isLeanRoot = command.getParent() == null;
        var whole = isLeanRoot ? run.commands().commandLine() : command;
        return show(run, new HelpPage(whole, style(run)).text());
    }

    /** Prints the short help shown if there are no arguments. */
    static ExitCode printShort(Run run) {
        var root = run.commands().commandLine();
        return show(run, new HelpPage(root, style(run)).summary());
    }

    private static Style style(Run run) {
        return run.output().style(Format.TEXT, run.io());
    }

    private static ExitCode show(Run run, String text) {
        run.write(Format.TEXT, out -> out.append(text));
        return ExitCode.ANSWERED;
    }

    /** The help text of a command: purpose, examples, usage, arguments, options. */
    private static final class HelpPage {
        private static final int NARROWEST = 57;
        private static final int WIDEST = 100;
        private static final String INDENT = "  ";

        private final CommandSpec spec;
        private final Help.Ansi ansi;

        HelpPage(CommandLine commandLine, Style style) {
            this.spec = commandLine
                    .setUsageHelpWidth(Math.clamp(style.width(), NARROWEST, WIDEST) - INDENT.length())
                    .getCommandSpec();
            this.ansi = style.isColoured() ? Help.Ansi.ON : Help.Ansi.OFF;
        }

        String text() {
            var text = new StringBuilder();
            paragraph(text, spec.usageMessage().header());
            section(text, "Examples", String.join("\n", spec.usageMessage().footer()));
            section(text, "Usage", synopsis());
            section(text, "Commands", commands());
            section(text, "Arguments", arguments());
            section(text, spec.parent() == null ? "Common options" : "Options", options());
            if (spec.parent() != null) {
                text.append("\nCommon options: onrecord --help\n");
            } else {
                text.append("\nMore: onrecord help COMMAND, onrecord help ")
                        .append(String.join("|", HelpTopic.names()))
                        .append('\n');
            }
            return text.toString();
        }

        /** Returns the short help shown if there are no arguments. */
        String summary() {
            var text = new StringBuilder();
            paragraph(text, spec.usageMessage().header());
            section(text, "Examples", String.join("\n", spec.usageMessage().footer()));
            section(text, "Commands", commands());
            return text.append("\nSee onrecord --help for options, onrecord help COMMAND for one command.\n")
                    .toString();
        }

        private void section(StringBuilder text, String heading, String body) {
            if (!body.isBlank()) {
                text.append('\n')
                        .append(ansi.string("@|bold " + heading + "|@"))
                        .append('\n');
                body.lines()
                        .forEach(line -> text.append(line.isEmpty() ? "" : INDENT)
                                .append(line)
                                .append('\n'));
            }
        }

        private static void paragraph(StringBuilder text, String[] lines) {
            for (var line : lines) {
                text.append(line).append('\n');
            }
        }

        private String synopsis() {
            var words = new StringBuilder(spec.qualifiedName()).append(" [OPTIONS]");
            if (!spec.subcommands().isEmpty()) {
                words.append(" COMMAND");
            }
            for (var parameter : spec.positionalParameters()) {
                var label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
                words.append(' ').append(parameter.required() ? label : "[" + label + "]");
            }
            return words.toString();
        }

        private String commands() {
            return trimmed(help().commandList());
        }

        private String arguments() {
            var help = help();
            var layout = help.createDefaultLayout(List.of(), spec.positionalParameters(), help.colorScheme());
            layout.addAllPositionalParameters(spec.positionalParameters(), help.createDefaultParamLabelRenderer());
            return trimmed(layout.toString());
        }

        private String options() {
            var own = spec.options().stream()
                    .filter(option -> !option.hidden() && !option.inherited())
                    .toList();
            var help = help();
            var layout = help.createDefaultLayout(own, List.of(), help.colorScheme());
            layout.addAllOptions(own, help.createDefaultParamLabelRenderer());
            return own.isEmpty() ? "" : trimmed(layout.toString());
        }

        private Help help() {
            return new Help(spec, Help.defaultColorScheme(ansi));
        }

        /** Removes the indent and the trailing spaces of picocli's columns. */
        private static String trimmed(String columns) {
            // stripIndent would treat the final line break as a line without indent.
            return columns.stripTrailing().stripIndent();
        }
    }
}
