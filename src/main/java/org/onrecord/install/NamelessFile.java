package org.onrecord.install;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.onrecord.io.Output;
import org.onrecord.library.Store;

/**
 * A file before its installation: a fetched one, or a pack. It is in the folder of the store, but its name is removed
 * as soon as it is open. So it needs no lock, and disappears when the process ends.
 */
final class NamelessFile implements AutoCloseable {
    private static final String NAME = ".fetched-";
    private static final int BUFFER = 1 << 16;
    private static final Set<StandardOpenOption> NEW_AND_NAMELESS = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Path folder;
    private final FileChannel channel;

    /**
     * Creates an empty file.
     *
     * @throws org.onrecord.failure.Failure {@code store-nowhere}, {@code store-not-a-folder} or {@code
     *     store-unwritable}, exit 74
     */
    NamelessFile(Store store) {
        folder = StoreFolder.of(store);
        try {
            channel = create(folder);
        } catch (IOException e) {
            throw StoreFolder.unwritable(folder, e);
        }
    }

    private static FileChannel create(Path folder) throws IOException {
        while (true) {
            try {
                return FileChannel.open(
                        folder.resolve(NAME + ProcessHandle.current().pid() + "-" + MADE.incrementAndGet()),
                        NEW_AND_NAMELESS,
                        PosixFilePermissions.asFileAttribute(PRIVATE));
            } catch (FileAlreadyExistsException e) {
                // Left behind by a killed process that had the same number.
            }
        }
    }

    /**
     * Returns files that still have a name: their process was killed before it removed the name, or is about to remove
     * it.
     */
    static List<Path> leftBehind(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .toList();
        } catch (IOException e) {
            throw StoreFolder.unwritable(folder, e);
        }
    }

    void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw StoreFolder.unwritable(folder, e);
        }
    }

    /** Writes all of it, and closes it if that fails. */
    NamelessFile with(Output.Content content) {
        try {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            return this;
        } catch (IOException e) {
            close();
            throw StoreFolder.unwritable(folder, e);
        }
    }

    /** Returns its content from the beginning. Closing the stream leaves the file open. */
    InputStream content() throws IOException {
        return new FilterInputStream(Channels.newInputStream(channel.position(0))) {
            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The channel is closed with the process anyway.
        }
    }
}
