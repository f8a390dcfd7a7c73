package org.onrecord.cli.core;

import java.util.List;
import org.onrecord.output.layout.Style;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** The help text of a command: purpose, examples, usage, arguments, options. */
final class HelpPage {
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
            text.append('\n').append(ansi.string("@|bold " + heading + "|@")).append('\n');
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
