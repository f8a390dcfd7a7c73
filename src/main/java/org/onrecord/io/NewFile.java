package org.onrecord.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Creates files and folders that only their owner may change: everybody may read them, or, if the umask keeps anybody
 * from that, nobody else.
 */
public final class NewFile {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");

    private NewFile() {}

    /** Creates a file that must not exist, and opens it for writing. */
    public static FileChannel open(Path file) throws IOException {
        var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(FILE));
        restrict(file, FILE, PRIVATE_FILE);
        return channel;
    }

    /** Creates a folder that must not exist. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        restrict(folder, FOLDER, PRIVATE_FOLDER);
    }

    /** Creates a folder and those above it where they do not exist. */
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
}
