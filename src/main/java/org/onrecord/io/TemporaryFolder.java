package org.onrecord.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in {@code /tmp}, accessible only by its owner, for files that another program reads or writes. */
public final class TemporaryFolder implements AutoCloseable {
    private final Path folder;

    public TemporaryFolder() {
        try {
            folder = Files.createTempDirectory("onrecord-");
        } catch (IOException e) {
            throw Disk.unwritable(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public Path write(String name, byte[] content) {
        var file = file(name);
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            close();
            throw Disk.unwritable(file, e);
        }
    }

    /** Deletes the folder and its files. */
    @Override
    public void close() {
        AtomicFiles.discard(folder);
    }
}
