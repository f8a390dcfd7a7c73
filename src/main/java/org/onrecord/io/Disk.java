package org.onrecord.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;

/** Reads of files up to a limit, and atomic writes. */
public final class Disk {
    /** The code of a file that changed after it was read. */
    public static final String CHANGED = "file-changed";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String TEMPORARY = "tmp";
    private static final int PERMISSION_BITS = 07777;
    private static final String OTHER_NAME = "move it away or choose another name";

    /** The character that replaces bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\ufffd';

    private Disk() {}

    /**
     * Returns the path for a file name from the user. Bytes that are not UTF-8 arrive as replacement characters, so
     * Java cannot express the name. It then means the only file in its folder with the same replacements.
     *
     * @throws Failure {@code bad-argument}, exit 2, if no file can have that name
     */
    public static Path path(String name) {
        var likely = name.indexOf(REPLACEMENT) < 0 ? null : readingLike(name);
        try {
            return likely == null ? Path.of(name) : likely;
        } catch (InvalidPathException e) {
            throw Failure.usage(
                    "bad-argument", "“" + name + "” cannot be the name of a file: " + e.getReason(), "check the name");
        }
    }

    /** Rejects a name with bytes that are not UTF-8, because a new file would get another name. */
    static void requireSpelled(Path file) {
        if (file.toString().indexOf(REPLACEMENT) >= 0) {
            throw Failure.usage(
                    "bad-argument",
                    "the name " + file + " is not UTF-8, so a file of that name cannot be made",
                    "give a name in UTF-8");
        }
    }

    private static @Nullable Path readingLike(String name) {
        var end = name.lastIndexOf('/');
        var folder = path(end == 0 ? "/" : name.substring(0, Math.max(0, end)));
        try (var files = Files.list(folder)) {
            var same = files.filter(file -> file.getFileName().toString().equals(name.substring(end + 1)))
                    .limit(2)
                    .toList();
            return same.size() == 1 ? same.getFirst() : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Returns the visible files of a folder whose names have this ending, by name; empty if it is not a folder.
     *
     * @throws Failure {@code file-unreadable}, exit 74
     */
    public static List<Path> filesIn(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> isVisible(file.getFileName().toString(), ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static boolean isVisible(String name, String ending) {
        return name.endsWith(ending) && !name.startsWith(".");
    }

    /**
     * Reads up to limit + 1 bytes of a file, so that the caller can detect a larger one; empty if it does not exist.
     *
     * @throws Failure {@code file-unreadable}, exit 74
     */
    public static Optional<byte[]> read(Path file, int maxBytes) {
        return stream(file, in -> in.readNBytes(maxBytes + 1));
    }

    /**
     * Reads a stream.
     *
     * @param <T> the result
     */
    public interface Use<T> {
        T of(InputStream in) throws IOException;
    }

    /**
     * Passes a file to a reader; empty if the file does not exist.
     *
     * @throws Failure {@code file-unreadable}, exit 74
     */
    public static <T> Optional<T> stream(Path file, Use<T> use) {
        try (var in = Files.newInputStream(file)) {
            return Optional.of(use.of(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Writes a file that must not exist yet.
     *
     * @throws Failure {@code file-exists}, exit 5, or {@code file-unwritable}, exit 74; the disk is then unchanged
     */
    public static void create(Path file, byte[] content) {
        create(file, out -> out.write(content));
    }

    /** Writes a file that must not exist yet, as above. */
    public static void create(Path file, Output.Content content) {
        requireSpelled(file);
        // Before much is written in vain.
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw existing(file, OTHER_NAME);
        }
        // Creating a link is atomic and never replaces a file, unlike a rename.
        write(file, Set.of(), content, temporary -> Files.createLink(file, temporary));
    }

    /**
     * Writes a file, replacing an existing one. Readers see either the old or the new content. An existing file keeps
     * its owner, group and mode, and other users cannot read the new content before these are set. A symbolic link is
     * kept, and its target is replaced.
     *
     * @throws Failure {@code file-unwritable}, exit 74; the disk is then unchanged
     */
    public static void replace(Path file, Output.Content content) {
        var target = target(file);
        var isNew = Files.notExists(target);
        write(target, isNew ? Set.of() : OWNER_ONLY, content, temporary -> {
            if (!isNew) {
                copyOwnerAndMode(target, temporary);
            }
            AtomicFiles.place(temporary, target);
        });
    }

    /**
     * Replaces a file that still has the content that was read, as {@link #replace} does. Of several writers at once one
     * succeeds, and the others fail.
     *
     * @throws Failure {@code file-changed} or {@code file-unwritable}, exit 74; the disk is then unchanged
     */
    public static void update(Path file, byte[] was, Output.Content content) {
        var target = target(file);
        write(target, OWNER_ONLY, content, temporary -> {
            try (var _ = lock(target)) {
                var now = read(target, was.length);
                if (!now.filter(bytes -> Arrays.equals(bytes, was)).isPresent()) {
                    throw changed(file);
                }
                copyOwnerAndMode(target, temporary);
                AtomicFiles.place(temporary, target);
            }
        });
    }

    /** Waits for the other writers of a file; a file that may only be read has none. */
    private static @Nullable FileChannel lock(Path file) throws IOException {
        if (!Files.isWritable(file)) {
            return null;
        }
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private static Path target(Path file) {
        try {
            if (Files.notExists(file)) {
                return file;
            }
            if (!Files.isRegularFile(file)) {
                throw new FileSystemException(file.toString(), null, "it is not a regular file");
            }
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void copyOwnerAndMode(Path from, Path to) throws IOException {
        // The mode comes last, since a new owner clears the bits set-user-ID and set-group-ID.
        for (var attribute : List.of("unix:uid", "unix:gid", "unix:mode")) {
            var value = (int) (Integer) Files.getAttribute(from, attribute);
            if (value != (int) (Integer) Files.getAttribute(to, attribute)) {
                Files.setAttribute(to, attribute, attribute.endsWith("mode") ? value & PERMISSION_BITS : value);
            }
        }
    }

    /**
     * Creates a new folder with files in it, either complete or not at all.
     *
     * @param files contents by name
     * @throws Failure {@code file-exists}, exit 5, or {@code file-unwritable}, exit 74; the disk is then unchanged
     */
    public static void createFolder(Path folder, Map<String, byte[]> files) {
        requireSpelled(folder);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw existing(folder, OTHER_NAME);
        }
        var temporary = AtomicFiles.beside(folder, TEMPORARY);
        try {
            Files.createDirectory(temporary);
            files.forEach((name, content) -> create(temporary.resolve(name), content));
            // Unlike an atomic move, this does not replace an empty folder.
            Files.move(temporary, folder);
        } catch (FileAlreadyExistsException e) {
            throw existing(folder, OTHER_NAME);
        } catch (IOException e) {
            throw unwritable(folder, e);
        } finally {
            AtomicFiles.discard(temporary);
        }
    }

    /** Writes a file, which may replace an existing one or must not exist yet. */
    public static void write(Path file, boolean mayReplace, Output.Content content) {
        if (mayReplace) {
            replace(file, content);
        } else {
            create(file, content);
        }
    }

    private interface Placing {
        void place(Path temporary) throws IOException;
    }

    private static void write(Path file, Set<PosixFilePermission> mode, Output.Content content, Placing placing) {
        var temporary = AtomicFiles.beside(file, TEMPORARY);
        var attributes = mode.isEmpty()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)};
        try {
            // Left behind by a killed process with the same id.
            Files.deleteIfExists(temporary);
            AtomicFiles.write(AtomicFiles.open(temporary, attributes), content);
            placing.place(temporary);
        } catch (FileAlreadyExistsException e) {
            throw existing(file, OTHER_NAME);
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            AtomicFiles.discard(temporary);
        }
    }

    /** Returns the failure for a file that changed after it was read. */
    public static Failure changed(Path file) {
        return Failure.inputOutput(
                CHANGED,
                file + " was changed by another program while this one read it; it was left as it is",
                "give the command again");
    }

    public static Failure existing(Path file, String hint) {
        return Failure.refused(
                "file-exists",
                "there is a " + (Files.isDirectory(file) ? "folder " : "file ") + file
                        + " already; it was left as it is",
                hint);
    }

    static Failure unwritable(Path file, IOException cause) {
        return Failure.inputOutput(
                "file-unwritable",
                file + " could not be written: " + reason(cause),
                "check free space and the permissions of its folder");
    }

    public static Failure unreadable(Path file, IOException cause) {
        return Failure.inputOutput(
                "file-unreadable",
                file + " could not be read: " + reason(cause),
                "check the name, and the permissions of the file and its folders");
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        var reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return reason == null ? "permission denied" : reason;
    }
}
