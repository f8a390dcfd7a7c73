package org.onrecord.output.layout;

import java.io.IOException;
import java.io.UncheckedIOException;

/** An output without checked exceptions. */
public final class Sink {
    private final Appendable out;

    public Sink(Appendable out) {
        this.out = out;
    }

    public Sink append(CharSequence text) {
        return append(text, 0, text.length());
    }

    public Sink append(CharSequence text, int start, int end) {
        try {
            out.append(text, start, end);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Sink append(char c) {
        return append(String.valueOf(c));
    }
}
