package org.onrecord.docs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.golden.InProcess;
import org.onrecord.talk.ShellBuiltin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** The AsciiDoc of a command's man page: what picocli makes of the command, in the order and with the sections we want. */
final class ManPageSource {
    private static final Pattern COMMAND_LINK = Pattern.compile("(?m)^xref:(\\S+)\\.adoc\\[[^]]*]::$");
    private static final String MAIN_PAGE = "onrecord";
    private static final String SHELL_PAGE = "onrecord-shell";

    private final CommandSpec command;
    private final String name;
    private final String generated;

    /** The page of a command, whose model this changes. */
    ManPageSource(CommandSpec command) {
        this.command = command;
        this.name = command.qualifiedName("-");
        command.options().stream().filter(OptionSpec::inherited).toList().forEach(command::remove);
        command.usageMessage().abbreviateSynopsis(true).sortOptions(false);
        var text = new StringWriter();
        ManPageGenerator.writeSingleManPage(new PrintWriter(text, true), command);
        this.generated = COMMAND_LINK.matcher(text.toString()).replaceAll("*$1*(1)::");
    }

    String fileName() {
        return name + ".1";
    }

    String text() {
        var sections = Stream.of(
                "= " + name + "(1)\n:doctype: manpage\n:manmanual: Onrecord Manual\n:mansource: onrecord",
                "== Name\n\n" + name + " - " + summary().replaceFirst("\\.$", ""),
                generated("synopsis"),
                "== Description\n\n" + ManPages.description(name) + (isMain() ? "" : "\n\n" + ManPageWords.SHARED),
                generated("commands"),
                generated("arguments"),
                generated("options"),
                own(),
                "== Examples\n\n....\n"
                        + String.join("\n", command.usageMessage().footer()) + "\n....",
                "== See also\n\n" + String.join(", ", related()));
        return sections.filter(section -> !section.isBlank()).collect(Collectors.joining("\n\n")) + "\n";
    }

    /** Sections that only this page has. */
    private String own() {
        return switch (name) {
            case MAIN_PAGE -> mainSections();
            case SHELL_PAGE -> shellCommands();
            case "onrecord-mcp" -> "== Use\n\n" + ManPageWords.MCP;
            case "onrecord-facts-export" -> "== The website\n\n" + ManPageWords.EXPORT;
            default -> "";
        };
    }

    private boolean isMain() {
        return name.equals(MAIN_PAGE);
    }

    private String summary() {
        return String.join(" ", command.usageMessage().header());
    }

    /** A section as picocli writes it. */
    private String generated(String section) {
        var tag = "::picocli-generated-man-section-" + section + "[]\n";
        var start = generated.indexOf("// tag" + tag) + ("// tag" + tag).length();
        return generated
                .substring(start, generated.indexOf("// end" + tag, start))
                .strip();
    }

    private static String shellCommands() {
        return "== Commands of the shell\n\n" + ManPageWords.SHELL + "\n"
                + Stream.of(ShellBuiltin.values())
                        .map(own -> "*/" + own.key() + "*" + (own == ShellBuiltin.HELP ? " [_COMMAND_]" : "") + "::\n  "
                                + own.header() + "\n")
                        .collect(Collectors.joining("\n"));
    }

    private static String mainSections() {
        return "== Formats\n\n" + HelpTopicPage.printed("formats")
                + "\n== Exit status\n\n" + exitCodes()
                + "\n" + ManPageWords.CLOSED_PIPE
                + "\n\n== Environment\n\n" + HelpTopicPage.printed("environment")
                + "\n== Files\n\n" + ManPageWords.FILES;
    }

    private static String exitCodes() {
        return new InProcess()
                .run(List.of("help", "exit-codes"), Map.of(), "")
                .out()
                .lines()
                .skip(2)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.strip().split("  ", 2))
                .map(code -> "*%s*::\n  %s\n".formatted(code[0], code[1]))
                .collect(Collectors.joining());
    }

    private List<String> related() {
        var below = command.subcommands().keySet().stream().map(sub -> "*" + name + "-" + sub + "*(1)");
        var above = command.parent() == null
                ? Stream.<String>of()
                : Stream.of("*" + command.parent().qualifiedName("-") + "*(1)", "*onrecord*(1)");
        var format = Stream.of("*onrecord-facts*(5)");
        return Stream.of(above, isMain() ? Stream.<String>of() : below, format)
                .flatMap(pages -> pages)
                .distinct()
                .toList();
    }
}
