package org.onrecord.talk;

import org.onrecord.io.ResourceText;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Wrap;

/** The shell's help on itself: how lines are read, and the list of commands. */
final class ShellHelp {
    private static final int LEFT = 14;

    private final Host host;
    private final Style style;

    ShellHelp(Host host, Style style) {
        this.host = host;
        this.style = style;
    }

    String text() {
        var text = new StringBuilder();
        for (var paragraph : ResourceText.of("/org/onrecord/help/shell.txt").split("\n\n", -1)) {
            Wrap.lines(Phrase.of(paragraph), style.width())
                    .forEach(line -> text.append(line.text()).append('\n'));
            text.append('\n');
        }
        LineCompletion.commandsOf(host).forEach(command -> text.append(entry(command, style.width())));
        return text.toString().strip();
    }

    /** Returns a command's name in a column and its description beside it, or below it if the name is too wide. */
    static String entry(Completion command, int width) {
        var text = new StringBuilder("/").append(command.value());
        if (text.length() >= LEFT) {
            text.append('\n');
        }
        var left = text.length() > LEFT ? LEFT : LEFT - text.length();
        for (var line : Wrap.lines(Phrase.of(command.description()), Math.max(LEFT, width - LEFT))) {
            text.repeat(' ', left).append(line.text()).append('\n');
            left = LEFT;
        }
        return text.toString();
    }
}
