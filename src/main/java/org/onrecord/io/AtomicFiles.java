package org.onrecord.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Atomic writes of files and folders: written under a temporary name, flushed to disk, and renamed into place.
 *
 * <p>Created files and folders are writable by their owner only. They are readable by all users, or only by the owner
 * if the umask is stricter.
 */
public final class AtomicFiles {
    private static final int BUFFER = 1 << 16;
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");

    private AtomicFiles() {}

    /** Returns a hidden temporary path beside a file or folder, with the id of this process in its name. */
    public static Path beside(Path target, String purpose) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + purpose);
    }

    /** Creates a file that must not exist, and opens it for writing. */
    public static FileChannel open(Path file) throws IOException {
        var channel = open(file, PosixFilePermissions.asFileAttribute(FILE));
        restrict(file, FILE, PRIVATE_FILE);
        return channel;
    }

    static FileChannel open(Path file, FileAttribute<?>... attributes) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    }

    public static void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        restrict(folder, FOLDER, PRIVATE_FOLDER);
    }

    public static void createFolders(Path folder) throws IOException {
        var parent = folder.getParent();
        if (parent != null && Files.notExists(parent)) {
            createFolders(parent);
        }
        try {
            createFolder(folder);
        } catch (FileAlreadyExistsException e) {
            // Another process may have created it.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void restrict(Path path, Set<PosixFilePermission> shared, Set<PosixFilePermission> owned)
            throws IOException {
        if (!Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).equals(shared)) {
            Files.setPosixFilePermissions(path, owned);
        }
    }

    /** Writes and flushes a new file, and closes it. */
    public static void write(FileChannel file, Output.Content content) throws IOException {
        try (file) {
            var out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
            content.writeTo(out);
            out.flush();
            file.force(true);
        }
    }

    /** Renames a finished file or folder into place. A file may replace another, a folder only an empty one. */
    public static void place(Path ready, Path target) throws IOException {
        if (Files.isDirectory(ready)) {
            flush(ready);
        }
        Files.move(ready, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(target.getParent());
    }

    /** Deletes a file, or a folder with its contents, if it exists; links are not followed. */
    public static void delete(Path path) throws IOException {
        if (remove(path)) {
            flush(path.getParent());
        }
    }

    private static boolean remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> inside;
            try (var entries = Files.list(path)) {
                inside = entries.toList();
            }
            for (var entry : inside) {
                remove(entry);
            }
        }
        return Files.deleteIfExists(path);
    }

    /** Deletes the remains of a failed attempt, ignoring errors, since the failure of the attempt matters more. */
    static void discard(Path temporary) {
        try {
            remove(temporary);
        } catch (IOException e) {
            // The leftover is harmless.
        }
    }

    /** Flushes the entries of a folder, so that they survive a power cut. */
    public static void flush(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (AccessDeniedException e) {
            // A folder that may be written but not read cannot be flushed.
        }
    }
}
