package org.onrecord.io;

import org.onrecord.failure.Printable;

/**
 * Standard error: messages without control characters, because they quote records, files and other programs.
 *
 * <p>On a terminal, lines are wrapped between words. Elsewhere each message remains on one line, which programs read.
 */
public final class Messages implements Appendable {
    private static final int MIN_COLUMNS = 20;
    private static final int INDENT = 2;

    private final Output output;
    private final Terminal terminal;
    /** The beginning of a line that is not complete. */
    private final StringBuilder begun = new StringBuilder();

    public Messages(Output output) {
        this(output, Terminal.NONE);
    }

    public Messages(Output output, Terminal terminal) {
        this.output = output;
        this.terminal = terminal;
    }

    /** Writes text of one or more lines. */
    @Override
    public Messages append(CharSequence text) {
        var safe = Printable.lines(text);
        if (terminal.isError()) {
            safe.chars().forEach(this::add);
        } else {
            output.append(safe);
        }
        return this;
    }

    @Override
    public Messages append(CharSequence text, int start, int end) {
        return append(text.subSequence(start, end));
    }

    @Override
    public Messages append(char c) {
        return append(Character.toString(c));
    }

    /** Writes text as one line, replacing line breaks. */
    public Messages line(CharSequence text) {
        return append(Printable.oneLine(text)).append('\n');
    }

    private void add(int c) {
        if (c == '\n') {
            wrap();
            writeBegun();
            output.append('\n');
        } else {
            begun.append((char) c);
        }
    }

    /** Breaks the line at spaces; lines after the first are indented. A word longer than a line remains whole. */
    private void wrap() {
        var columns = Math.max(MIN_COLUMNS, terminal.size().columns());
        var indent = INDENT;
        while (indent - INDENT < begun.length() && begun.charAt(indent - INDENT) == ' ') {
            indent++;
        }
        var start = 0;
        var first = indent - INDENT;
        while (begun.length() - start > columns) {
            var last = begun.lastIndexOf(" ", start + columns);
            var space = last > start + first ? last : begun.indexOf(" ", start + columns);
            if (space < 0) {
                return;
            }
            begun.replace(space, space + 1, "\n" + " ".repeat(indent));
            start = space + 1;
            first = indent;
        }
    }

    private void writeBegun() {
        output.append(begun.toString());
        begun.setLength(0);
    }

    /** Writes a control sequence, which is not escaped. */
    Messages control(String sequence) {
        writeBegun();
        output.append(sequence);
        return this;
    }

    public void flush() {
        writeBegun();
        output.flush();
    }
}
