package org.onrecord.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.io.AtomicFiles;
import org.onrecord.io.Output;
import org.onrecord.library.AvailableVersion;
import org.onrecord.library.Library;
import org.onrecord.library.Manifest;
import org.onrecord.library.RecordPack;
import org.onrecord.library.Store;
import org.onrecord.model.RecordVersion;

/**
 * Changes the store, in one process at a time: what is new is written into a temporary folder of the transaction, which
 * needs no lock, and then moved into place atomically.
 *
 * <p>The locks of the store and of the temporary folder are kernel locks on empty files. They are released when the
 * process ends for any reason, and the next transaction deletes the folder.
 */
public final class StoreTransaction implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String TEMPORARY = ".incoming";
    /** Earlier versions of the program left files of these names. */
    private static final List<String> LEFTOVERS = List.of(TEMPORARY, ".fetched-");

    private static final int TRIES_A_SECOND = 20;

    private final Library library;
    private final Store store;
    private final Path root;
    private final int timeout;
    private final Path temporary;
    private @Nullable FileChannel lock;
    private @Nullable FileChannel temporaryLock;

    /**
     * Locks the store: creates it if needed, waits until no other process is changing it, and deletes the leftovers of
     * killed processes.
     *
     * @param timeout longest wait, in seconds
     * @throws Failure {@code store-nowhere}, {@code store-not-a-folder}, {@code store-busy} or {@code store-unwritable},
     *     exit 74
     */
    public StoreTransaction(Library library, int timeout) {
        this.library = library;
        this.store = library.store();
        this.root = createRoot(store);
        this.timeout = timeout;
        lock();
        this.temporary = unusedFolder();
        try {
            deleteLeftovers();
            AtomicFiles.createFolder(temporary);
            temporaryLock = AtomicFiles.open(temporary.resolve(LOCK));
            temporaryLock.lock();
        } catch (IOException e) {
            close();
            throw unwritable(root, e);
        }
    }

    private static Path createRoot(Store store) {
        var root = store.root();
        if (root == null) {
            throw Failure.inputOutput(
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
                throw Failure.inputOutput(
                        "store-not-a-folder",
                        root + " is not a folder, so records cannot be installed there",
                        "move it away, or set XDG_DATA_HOME to another folder");
            }
            throw unwritable(root, e);
        }
    }

    static Failure unwritable(Path path, IOException e) {
        return Failure.inputOutput(
                "store-unwritable",
                "the store of installed records could not be changed: " + path + Store.reason(e),
                "check free space and the permissions of the folder shown by onrecord paths");
    }

    /** Waits until no other process has locked the store. */
    void lock() {
        var file = root.resolve(LOCK);
        try {
            lock = openLock(file);
            for (long tries = 0; tries <= (long) timeout * TRIES_A_SECOND; tries++) {
                if (tryLock(lock)) {
                    return;
                }
                Thread.sleep(1000 / TRIES_A_SECOND);
            }
        } catch (IOException e) {
            unlock();
            throw unwritable(file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        unlock();
        throw Failure.inputOutput(
                "store-busy",
                "another process has been changing the installed records for more than " + timeout + " seconds",
                "wait for it or stop it, then try again; --timeout SECONDS waits longer");
    }

    private static FileChannel openLock(Path file) throws IOException {
        try {
            AtomicFiles.open(file).close();
        } catch (FileAlreadyExistsException e) {
            // It is created once and never deleted.
        }
        if (Files.isRegularFile(file)) {
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        }
        throw new FileSystemException(file.toString(), null, "not a regular file");
    }

    private static boolean tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Locked by this process.
            return false;
        }
    }

    /** Lets other processes change the store while this one writes temporary files. */
    void unlock() {
        close(lock);
        lock = null;
    }

    private static void close(@Nullable FileChannel file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // The lock ends with the process anyway.
        }
    }

    private void deleteLeftovers() throws IOException {
        for (var file : filesIn(root)) {
            if (LEFTOVERS.stream().anyMatch(file.getFileName().toString()::startsWith) && !isInUse(file)) {
                discard(file);
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Whether the process of a temporary folder is running. It locks its folder before it unlocks the store. */
    private static boolean isInUse(Path folder) {
        var file = folder.resolve(LOCK);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var opened = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return !tryLock(opened);
        } catch (IOException e) {
            return true;
        }
    }

    /** Deletes temporary files as far as possible; the next transaction deletes the rest. */
    private static void discard(Path path) {
        try {
            AtomicFiles.delete(path);
        } catch (IOException e) {
            // Another process may be deleting it too.
        }
    }

    private Path unusedFolder() {
        for (var number = 1; ; number++) {
            var folder = root.resolve(TEMPORARY + "-" + number);
            if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
                return folder;
            }
        }
    }

    /** Returns a temporary path that readers ignore. */
    Path temporary(String name) {
        return temporary.resolve(name);
    }

    Path write(String name, String text) {
        return write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a temporary file and flushes it to disk. */
    Path write(String name, Output.Content content) {
        var file = temporary(name);
        change(file, () -> AtomicFiles.write(AtomicFiles.open(file), content));
        return file;
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

    /** Moves a finished file or folder into place atomically. A file may replace another; a folder may not. */
    void place(Path ready, Path target) {
        change(target, () -> AtomicFiles.place(ready, target));
    }

    /** Moves a folder away atomically, then deletes its contents. */
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
            throw unwritable(path, e);
        }
    }

    /**
     * Stores a finished version. If the version exists, its files are replaced: the manifest comes last and decides which
     * facts file is used; the old one remains for processes that are reading it.
     */
    void placeVersion(Path ready, Path folder) {
        make(Objects.requireNonNull(folder.getParent()));
        Store.refuseLink(folder);
        if (!Files.exists(folder)) {
            place(ready, folder);
            return;
        }
        change(folder, () -> {
            for (var file : filesIn(ready)) {
                if (!file.endsWith(Manifest.NAME)) {
                    place(file, folder.resolve(file.getFileName()));
                }
            }
            place(ready.resolve(Manifest.NAME), folder.resolve(Manifest.NAME));
        });
    }

    /** Writes the pack of a record. This takes long for a large one, and needs no lock. */
    Path writePack(DigestedRecord facts, Consumer<String> progress) {
        return write("pack", out -> RecordPack.write(facts.record(), facts.sha256(), facts.bytes(), out, progress));
    }

    Manifest placePack(Path pack, Manifest manifest, Path folder) {
        var named = manifest.withPack(FactsLoader.sha256(new FactsSource.OnDisk(pack)));
        place(pack, folder.resolve(Objects.requireNonNull(named.pack())));
        place(write(Manifest.NAME, named.text()), folder.resolve(Manifest.NAME));
        return named;
    }

    /** Gives an installed version a pack. Processes that are reading the old one still have it open. */
    void replacePack(AvailableVersion version, Path pack) {
        var folder = Objects.requireNonNull(version.folder());
        var before = version.manifest();
        var after = placePack(pack, before, folder);
        if (before.pack() != null && !before.pack().equals(after.pack())) {
            delete(folder.resolve(before.pack()));
        }
    }

    static boolean isPackMissing(AvailableVersion version) {
        return version.isInstalled() && !version.isCompiled();
    }

    /** Makes the pack of an installed version again if it is missing. */
    void rebuildPack(AvailableVersion version, Limits limits, Consumer<String> progress) {
        if (isPackMissing(version)) {
            replacePack(version, writePack(FactsLoader.loadWithDigest(version.source(), limits), progress));
        }
    }

    /**
     * Makes a version of a case active, and its pack if that is missing.
     *
     * @param version the version, or null for the highest
     * @param progress receives what is being done
     * @return the version that is active now
     * @throws Failure if it is neither installed nor bundled, or is damaged
     */
    public RecordVersion useVersion(
            String caseId, @Nullable RecordVersion version, Limits limits, Consumer<String> progress) {
        var used = version != null ? library.get(caseId, version) : library.highest(caseId);
        if (used == null) {
            throw library.unknownCase(caseId);
        }
        used.sha256();
        rebuildPack(used, limits, progress);
        choose(caseId, version);
        return used.version();
    }

    /**
     * Leaves the active version of a case as it is, and makes its pack if that is missing.
     *
     * @return that version
     * @throws Failure if there is none
     */
    public RecordVersion useActive(String caseId, Limits limits, Consumer<String> progress) {
        var active = library.active(caseId);
        rebuildPack(active, limits, progress);
        return active.version();
    }

    /** Makes a case the default. */
    public void useCase(String caseId) {
        choose(root.resolve(Store.IN_USE), library.isBundled(caseId) ? null : caseId);
    }

    /** Writes which version of a case is active; null for the highest. */
    void choose(String caseId, @Nullable RecordVersion version) {
        var folder = store.folder(caseId);
        Store.refuseLink(folder);
        if (version != null) {
            make(folder);
        }
        choose(folder.resolve(Store.IN_USE), version);
    }

    private void choose(Path file, @Nullable Object choice) {
        if (choice == null) {
            delete(file);
        } else {
            place(write(Store.IN_USE, choice + "\n"), file);
        }
    }

    /**
     * Removes an installed version, intact or damaged. First removes any choice of it, or of a case without other
     * versions, as active.
     *
     * @return the version of the case that is active now, or null if there is none
     * @throws Failure if it is not installed
     */
    public @Nullable RecordVersion remove(String caseId, RecordVersion version) {
        var folder = store.folder(caseId, version);
        if (!library.isInstalled(caseId, version)) {
            library.get(caseId, version);
            throw Failure.refused(
                    "version-bundled",
                    "version " + version + " of " + caseId + " comes with the program and cannot be removed",
                    "make another version active with onrecord facts use VERSION");
        }
        Store.refuseLink(folder);
        if (library.versions(caseId).size() == 1 && caseId.equals(store.caseInUse())) {
            choose(root.resolve(Store.IN_USE), null);
        }
        if (version.equals(store.versionInUse(caseId))) {
            choose(caseId, null);
        }
        remove(folder);
        deleteIfEmpty(store.folder(caseId));
        try {
            return library.active(caseId).version();
        } catch (Failure noneOrDamaged) {
            return null;
        }
    }

    private void deleteIfEmpty(Path folder) {
        change(folder, () -> {
            try {
                Files.delete(folder);
                AtomicFiles.flush(root);
            } catch (DirectoryNotEmptyException e) {
                // It has other versions.
            }
        });
    }

    @Override
    public void close() {
        discard(temporary);
        close(temporaryLock);
        unlock();
    }
}
