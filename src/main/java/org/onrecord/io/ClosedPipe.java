package org.onrecord.io;

/** The reader of the output has gone, as {@code head} does once it has enough: the end of the work, not an error. */
public final class ClosedPipe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedPipe() {
        super("closed pipe", null, false, false);
    }
}
