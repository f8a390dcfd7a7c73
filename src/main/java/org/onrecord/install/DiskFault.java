package org.onrecord.install;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** What a disk said when it refused something. */
final class DiskFault {
    private DiskFault() {}

    /** Its reason, after a colon, or nothing if it gave none. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return ": permission denied";
        }
        var reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? "" : ": " + reason;
    }
}
