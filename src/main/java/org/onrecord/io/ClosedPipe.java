package org.onrecord.io;

/**
 * Signals that the reader of the output has closed the pipe, as {@code head} does. Output then stops without an error.
 */
public final class ClosedPipe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedPipe() {
        super("closed pipe", null, false, false);
    }
}
