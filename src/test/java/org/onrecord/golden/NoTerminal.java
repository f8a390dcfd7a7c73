package org.onrecord.golden;

import org.onrecord.io.Terminal;

/** Pipes on all sides. */
public record NoTerminal() implements Terminal {
    @Override
    public boolean isInput() {
        return false;
    }

    @Override
    public boolean isOutput() {
        return false;
    }

    @Override
    public Size size() {
        return Size.UNKNOWN;
    }
}
