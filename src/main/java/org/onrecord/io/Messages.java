package org.onrecord.io;

import org.onrecord.failure.Printable;

/** Standard error: text for people, made safe here, since it quotes records, files and other programs. */
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

    /** Writes one line, whatever line ends the text has. */
    public Messages line(CharSequence text) {
        output.append(Printable.oneLine(text)).append('\n');
        return this;
    }

    /** Moves the cursor; the only text that may. */
    Messages control(String sequence) {
        output.append(sequence);
        return this;
    }

    public void flush() {
        output.flush();
    }
}
