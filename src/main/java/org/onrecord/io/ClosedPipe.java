package org.onrecord.io;

/** The reader of the output has closed the pipe, as {@code head} does: the end of the work, not an error. */
public final class ClosedPipe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedPipe() {
        super("closed pipe", null, false, false);
    }
}
