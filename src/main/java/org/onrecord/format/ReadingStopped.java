package org.onrecord.format;

import java.io.Serial;

/** Thrown after a problem was reported that leaves nothing else to judge in the file. */
final class ReadingStopped extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ReadingStopped() {
        super(null, null, false, false);
    }
}
