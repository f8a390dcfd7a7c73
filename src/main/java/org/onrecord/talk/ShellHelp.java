package org.onrecord.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.io.ResourceText;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Wrap;

/** The shell's help on itself: how lines are read, and the commands by group, on one screen. */
record ShellHelp(Host host, Style style) {
    private static final String GROUP = "Shell";
    private static final int GAP = 2;

    String text() {
        var text = new StringBuilder();
        for (var paragraph : ResourceText.of("/org/onrecord/help/shell.txt").split("\n\n", -1)) {
            Wrap.lines(Phrase.of(paragraph), style.width())
                    .forEach(line -> text.append(line.text()).append('\n'));
            text.append('\n');
        }
        var known = host.commands().stream()
                .map(Completion::value)
                .filter(name -> ShellBuiltin.named(List.of(name)) == null && !Lookups.isEmpty(name, host.record()))
                .toList();
        var groups = host.groups();
        var headings = Stream.concat(groups.keySet().stream(), Stream.of(GROUP)).toList();
        var left = headings.stream().mapToInt(String::length).max().orElse(0) + GAP;
        groups.forEach((heading, commands) ->
                text.append(group(heading, commands.stream().filter(known::contains), left, style.width())));
        return text.append(group(GROUP, own(), left, style.width())).toString().strip();
    }

    private static Stream<String> own() {
        return Arrays.stream(ShellBuiltin.values()).map(ShellBuiltin::key);
    }

    /** Returns the heading of a group and beside it, in a column, its commands. */
    static String group(String heading, Stream<String> commands, int left, int width) {
        var names = commands.map(name -> "/" + name.replace(' ', Phrase.NO_BREAK_SPACE))
                .collect(Collectors.joining(", "));
        var lines = new ArrayList<String>();
        for (var line : Wrap.lines(Phrase.of(names), Math.max(1, width - left))) {
            var label = lines.isEmpty() ? heading : "";
            lines.add(label + " ".repeat(left - label.length()) + line.text().replace(Phrase.NO_BREAK_SPACE, ' '));
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
