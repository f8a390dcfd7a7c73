package org.onrecord.io;

import org.onrecord.failure.Printable;

/** Standard error: messages without control characters, because they quote records, files and other programs. */
public final class Messages implements Appendable {
    private final Output output;

    public Messages(Output output) {
        this.output = output;
    }

    /** Writes text of one or more lines. */
    @Override
    public Messages append(CharSequence text) {
        output.append(Printable.lines(text));
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
        output.append(Printable.oneLine(text)).append('\n');
        return this;
    }

    /** Writes a control sequence, which is not escaped. */
    Messages control(String sequence) {
        output.append(sequence);
        return this;
    }

    public void flush() {
        output.flush();
    }
}
