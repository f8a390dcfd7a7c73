package org.onrecord.install;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** Turns disk errors into failures. */
final class DiskFault {
    private DiskFault() {}

    static Failure unwritable(Path path, IOException e) {
        return Failure.of(
                ExitCode.INPUT_OUTPUT,
                "store-unwritable",
                "the store of installed records could not be changed: " + path + reason(e),
                "check free space and the permissions of the folder shown by onrecord paths");
    }

    /** The reason, after a colon, or nothing if there is none. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return ": permission denied";
        }
        var reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? "" : ": " + reason;
    }
}
