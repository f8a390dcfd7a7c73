package org.onrecord.talk;

import org.onrecord.io.ResourceText;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Wrap;

/** The help that the shell gives on itself: how lines are read, and which commands there are. */
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
        LineCompletion.commandsOf(host).forEach(command -> append(command, text));
        return text.toString().strip();
    }

    /** The name in a column of its own and its description beside it. */
    private void append(Completion command, StringBuilder text) {
        var name = "/" + command.value();
        var lines = Wrap.lines(Phrase.of(command.description()), Math.max(LEFT, style.width() - LEFT));
        for (var i = 0; i < lines.size(); i++) {
            var head = i == 0 ? name : "";
            text.append(head)
                    .repeat(' ', LEFT - head.length())
                    .append(lines.get(i).text())
                    .append('\n');
        }
    }
}
