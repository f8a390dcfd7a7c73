package org.onrecord.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/**
 * The store while it is changed, by one process at a time. All changes of the store are made here, each in one step: a
 * file or a folder is made ready aside, flushed to the disk, and renamed into its place.
 *
 * <p>The lock is the kernel's, on an empty file that stays: it ends with the process that holds it, however that ends.
 */
final class StoreTransaction implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String ASIDE = ".incoming";
    private static final int TRIES_A_SECOND = 20;

    private final Path root;
    private final FileChannel channel;

    private StoreTransaction(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Opens the store for changes: makes it if it is not there, waits until nobody else changes it, and clears away what
     * a killed process left aside.
     *
     * @throws Failure {@code store-nowhere}, {@code store-not-a-folder}, {@code store-busy} or {@code store-unwritable},
     *     exit 74
     */
    static StoreTransaction of(Store store, Timeouts patience) {
        var root = folder(store);
        var file = root.resolve(LOCK);
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw DiskFault.unwritable(file, e);
        }
        var open = new StoreTransaction(root, channel);
        try {
            open.lock(patience);
            open.makeRoomAside();
            return open;
        } catch (Failure e) {
            open.release();
            throw e;
        }
    }

    private static Path folder(Store store) {
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
                Files.createDirectories(root);
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
            throw DiskFault.unwritable(root, e);
        }
    }

    private void lock(Timeouts patience) {
        try {
            for (var tries = 0; tries <= patience.seconds() * TRIES_A_SECOND; tries++) {
                if (tryLock() != null) {
                    return;
                }
                Thread.sleep(1000 / TRIES_A_SECOND);
            }
        } catch (IOException e) {
            throw DiskFault.unwritable(root.resolve(LOCK), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Failure.of(
                ExitCode.INPUT_OUTPUT,
                "store-busy",
                "another process has been changing the installed records for more than " + patience.seconds()
                        + " seconds",
                "wait for it or stop it, then try again; --timeout SECONDS waits longer");
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    private void makeRoomAside() {
        var aside = root.resolve(ASIDE);
        delete(aside);
        make(aside);
    }

    /** A place for something that is not ready; nobody looks there. */
    Path aside(String name) {
        return root.resolve(ASIDE).resolve(name);
    }

    /** Makes a folder if it is not there, and makes sure that it will be after a power cut. */
    void make(Path folder) {
        Store.refuseLink(folder);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                flush(folder.getParent());
            }
        } catch (IOException e) {
            throw DiskFault.unwritable(folder, e);
        }
    }

    /** Writes a small file aside, down to the disk. */
    Path write(String name, String text) {
        var file = aside(name);
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var rest = StandardCharsets.UTF_8.encode(text); rest.hasRemaining(); ) {
                out.write(rest);
            }
            out.force(true);
            return file;
        } catch (IOException e) {
            throw DiskFault.unwritable(file, e);
        }
    }

    /**
     * Moves what is ready to its place: at no moment is there anything in between there. A file takes the place of
     * another; a folder only that of none.
     */
    void place(Path ready, Path target) {
        try {
            if (Files.isDirectory(ready)) {
                flush(ready);
            }
            Files.move(ready, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flush(target.getParent());
        } catch (IOException e) {
            throw DiskFault.unwritable(target, e);
        }
    }

    /** Takes a folder out in one step, and then to pieces. */
    void remove(Path folder) {
        var aside = aside("removed");
        place(folder, aside);
        try {
            flush(folder.getParent());
        } catch (IOException e) {
            throw DiskFault.unwritable(folder, e);
        }
        delete(aside);
    }

    /** Deletes a file, or a folder with what is in it; a link is deleted and not followed. */
    void delete(Path path) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                List<Path> inside;
                try (var entries = Files.list(path)) {
                    inside = entries.toList();
                }
                inside.forEach(this::delete);
            }
            if (Files.deleteIfExists(path)) {
                flush(path.getParent());
            }
        } catch (NoSuchFileException e) {
            // Gone already.
        } catch (IOException e) {
            throw DiskFault.unwritable(path, e);
        }
    }

    /** Makes sure that the names in a folder are on the disk. */
    private static void flush(@Nullable Path folder) throws IOException {
        if (folder != null) {
            try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }

    @Override
    public void close() {
        try {
            delete(root.resolve(ASIDE));
        } catch (Failure e) {
            // The next one clears it away.
        } finally {
            release();
        }
    }
}
