package org.onrecord.format;

import java.io.IOException;
import java.io.Serial;

/** Thrown while reading a file that turns out to be larger than allowed. */
final class FileTooLargeException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    FileTooLargeException() {
        super("larger than allowed");
    }
}
