package org.onrecord.install;

import java.io.IOException;
import java.nio.file.Path;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.library.Store;

/** Turns disk errors into failures. */
public final class DiskFault {
    private DiskFault() {}

    static Failure unwritable(Path path, IOException e) {
        return Failure.of(
                ExitCode.INPUT_OUTPUT,
                "store-unwritable",
                "the store of installed records could not be changed: " + path + Store.reason(e),
                "check free space and the permissions of the folder shown by onrecord paths");
    }
}
