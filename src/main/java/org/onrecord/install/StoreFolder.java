package org.onrecord.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.AtomicFiles;
import org.onrecord.library.Store;

/** The folder of the store. */
final class StoreFolder {
    private StoreFolder() {}

    /**
     * Returns the folder, creating it if needed.
     *
     * @throws Failure {@code store-nowhere}, {@code store-not-a-folder} or {@code store-unwritable}, exit 74
     */
    static Path of(Store store) {
        var root = store.root();
        if (root == null) {
            throw Failure.of(
                    ExitCode.INPUT_OUTPUT,
                    "store-nowhere",
                    "there is no place for installed records: " + store.reason(),
                    "set HOME or XDG_DATA_HOME to the absolute path of a folder");
        }
        try {
            if (!Files.isDirectory(root)) {
                AtomicFiles.createFolders(root);
            }
            return root;
        } catch (IOException e) {
            if (Files.exists(root)) {
                throw Failure.of(
                        ExitCode.INPUT_OUTPUT,
                        "store-not-a-folder",
                        root + " is not a folder, so records cannot be installed there",
                        "move it away, or set XDG_DATA_HOME to another folder");
            }
            throw unwritable(root, e);
        }
    }

    static Failure unwritable(Path path, IOException e) {
        return Failure.of(
                ExitCode.INPUT_OUTPUT,
                "store-unwritable",
                "the store of installed records could not be changed: " + path + Store.reason(e),
                "check free space and the permissions of the folder shown by onrecord paths");
    }
}
