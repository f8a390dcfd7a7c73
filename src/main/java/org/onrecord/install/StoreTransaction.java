package org.onrecord.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.AtomicFiles;
import org.onrecord.io.Output;
import org.onrecord.library.Store;
import org.onrecord.model.RecordVersion;

/**
 * A transaction that changes the store atomically, in one process at a time.
 *
 * <p>The lock is a kernel lock on an empty file that is never deleted. It is released when the process ends for any
 * reason.
 */
final class StoreTransaction implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String TEMPORARY = ".incoming";
    private static final int TRIES_A_SECOND = 20;

    private final Store store;
    private final Path root;
    private final FileChannel channel;

    private StoreTransaction(Store store, Path root, FileChannel channel) {
        this.store = store;
        this.root = root;
        this.channel = channel;
    }

    /**
     * Opens the store for changes: creates it if needed, waits until no other process is changing it, and deletes the
     * leftovers of a killed process.
     *
     * @param timeout longest wait, in seconds
     * @throws Failure {@code store-nowhere}, {@code store-not-a-folder}, {@code store-busy} or {@code store-unwritable},
     *     exit 74
     */
    static StoreTransaction of(Store store, int timeout) {
        var root = StoreFolder.of(store);
        var file = root.resolve(LOCK);
        FileChannel channel;
        try {
            channel = lockFile(file);
        } catch (IOException e) {
            throw StoreFolder.unwritable(file, e);
        }
        var transaction = new StoreTransaction(store, root, channel);
        try {
            transaction.lock(timeout);
            transaction.recreateTemporaryFolder();
            return transaction;
        } catch (Failure e) {
            transaction.release();
            throw e;
        }
    }

    private static FileChannel lockFile(Path file) throws IOException {
        try {
            AtomicFiles.open(file).close();
        } catch (FileAlreadyExistsException e) {
            // The file exists from the first transaction on.
        }
        if (Files.isRegularFile(file)) {
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        }
        throw new FileSystemException(file.toString(), null, "not a regular file");
    }

    private void lock(int timeout) {
        try {
            for (long tries = 0; tries <= (long) timeout * TRIES_A_SECOND; tries++) {
                if (tryLock() != null) {
                    return;
                }
                Thread.sleep(1000 / TRIES_A_SECOND);
            }
        } catch (IOException e) {
            throw StoreFolder.unwritable(root.resolve(LOCK), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Failure.of(
                ExitCode.INPUT_OUTPUT,
                "store-busy",
                "another process has been changing the installed records for more than " + timeout + " seconds",
                "wait for it or stop it, then try again; --timeout SECONDS waits longer");
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this process.
            return null;
        }
    }

    private void recreateTemporaryFolder() {
        var temporary = root.resolve(TEMPORARY);
        delete(temporary);
        NamelessFile.leftBehind(root).forEach(this::delete);
        make(temporary);
    }

    Store store() {
        return store;
    }

    /** Makes a version of a case active, even if there are higher ones. */
    void useVersion(String caseId, RecordVersion version) {
        var folder = store.folder(caseId);
        make(folder);
        place(write(Store.IN_USE, version + "\n"), folder.resolve(Store.IN_USE));
    }

    /** Makes the highest version of a case active. */
    void useHighest(String caseId) {
        Store.refuseLink(store.folder(caseId));
        delete(store.folder(caseId).resolve(Store.IN_USE));
    }

    /** Makes a case the default. */
    void useCase(String caseId) {
        place(write(Store.IN_USE, caseId + "\n"), root.resolve(Store.IN_USE));
    }

    /** Makes the bundled case the default. */
    void useBundledCase() {
        delete(root.resolve(Store.IN_USE));
    }

    /** Returns a temporary path that readers ignore. */
    Path temporary(String name) {
        return root.resolve(TEMPORARY).resolve(name);
    }

    /** Creates a folder if needed and flushes its entry, so that it survives a power cut. */
    void make(Path folder) {
        Store.refuseLink(folder);
        change(folder, () -> {
            if (!Files.isDirectory(folder)) {
                AtomicFiles.createFolder(folder);
                AtomicFiles.flush(folder.getParent());
            }
        });
    }

    /** Writes a small temporary file and flushes it to disk. */
    Path write(String name, String text) {
        return write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a temporary file and flushes it to disk. */
    Path write(String name, Output.Content content) {
        var file = temporary(name);
        change(file, () -> AtomicFiles.write(AtomicFiles.open(file), content));
        return file;
    }

    /** Moves a finished file or folder into place atomically. A file may replace another; a folder may not. */
    void place(Path ready, Path target) {
        change(target, () -> AtomicFiles.place(ready, target));
    }

    /** Removes a folder atomically, then deletes its contents. */
    void remove(Path folder) {
        var removed = temporary("removed");
        place(folder, removed);
        change(folder, () -> AtomicFiles.flush(folder.getParent()));
        delete(removed);
    }

    /** Deletes a file, or a folder with its contents; links are not followed. */
    void delete(Path path) {
        change(path, () -> AtomicFiles.delete(path));
    }

    private interface Change {
        void make() throws IOException;
    }

    private static void change(Path path, Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw StoreFolder.unwritable(path, e);
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process anyway.
        }
    }

    @Override
    public void close() {
        try {
            delete(root.resolve(TEMPORARY));
        } catch (Failure e) {
            // The next transaction deletes it.
        } finally {
            release();
        }
    }
}
