package org.onrecord.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** The place of an {@link OutputFolder}, which other processes may fill at the same time. */
final class FolderPlace {
    private static final int MAX_TRIES = 10;

    /** As the user wrote it. */
    private final Path named;

    private final boolean mayReplace;
    private final Path folder;
    private final Path temporary;
    private final Path old;

    FolderPlace(Path named, boolean mayReplace) {
        this.named = named;
        this.mayReplace = mayReplace;
        this.folder = named.toAbsolutePath().normalize();
        this.temporary = AtomicFiles.beside(folder, "tmp");
        this.old = AtomicFiles.beside(folder, "old");
    }

    /** Returns the path at which the folder is written. */
    Path temporary() {
        return temporary;
    }

    /**
     * Checks that a folder may be put here.
     *
     * @throws Failure {@code file-exists}, {@code folder-in-use} or {@code link-in-path}, exit 5
     */
    void check() {
        refuseLinks();
        refuseCurrent();
        Disk.requireSpelled(named);
        restoreOld();
        refuseOthers();
    }

    /** Refuses symbolic links in the path, which could lead to an unexpected folder. */
    private void refuseLinks() {
        for (var path = folder; path != null; path = path.getParent()) {
            if (Files.isSymbolicLink(path)) {
                throw Failure.of(
                        ExitCode.REFUSED,
                        "link-in-path",
                        path + " is a symbolic link; nothing was written through it",
                        "give the path of its target");
            }
        }
    }

    /** Refuses the current folder, because the process would remain in the deleted one. */
    private void refuseCurrent() {
        if (Path.of("").toAbsolutePath().startsWith(folder)) {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "folder-in-use",
                    named + " is the current folder, or contains it, and cannot be replaced; nothing was written",
                    "name another folder, such as --out www");
        }
    }

    /** Refuses to replace anything but an export that may be replaced. */
    private void refuseOthers() {
        while (true) {
            var state = state();
            try {
                if (state.isEmpty() || isFree()) {
                    return;
                }
                if (!mayReplace || !Files.isDirectory(folder)) {
                    throw Disk.existing(named, "choose a new or empty folder; --force replaces an earlier export");
                }
                FolderManifest.check(named);
                return;
            } catch (Failure | UncheckedIOException e) {
                // Another process may have replaced the folder during the check.
                if (state.equals(state())) {
                    throw e;
                }
            }
        }
    }

    /** Returns attributes that change if the folder is replaced; empty without a folder. */
    private Map<String, Object> state() {
        try {
            return Files.readAttributes(folder, "unix:ino,ctime", LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw Disk.unwritable(named, e);
        }
    }

    private boolean isFree() {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        }
    }

    /** Renames the folder into place, then deletes the folder that it replaces. */
    void fill() throws IOException {
        try {
            while (!isPlaced()) {
                // Another process may have made the folder meanwhile.
                refuseOthers();
                AtomicFiles.discard(old);
                moveAway();
            }
        } catch (IOException e) {
            if (Files.exists(old) && Files.notExists(folder)) {
                AtomicFiles.place(old, folder);
            }
            throw e;
        }
        AtomicFiles.discard(old);
    }

    /** Renames the folder into place, unless there is a folder with files. */
    private boolean isPlaced() throws IOException {
        for (var tries = MAX_TRIES; ; tries--) {
            try {
                AtomicFiles.place(temporary, folder);
                return true;
            } catch (IOException e) {
                if (Files.notExists(temporary)) {
                    throw e;
                }
                if (!isFree()) {
                    return false;
                }
                // Another process may have moved a folder away after the attempt.
                if (tries == 0) {
                    throw e;
                }
            }
        }
    }

    private void moveAway() throws IOException {
        try {
            AtomicFiles.place(folder, old);
        } catch (NoSuchFileException e) {
            // Another process has moved it away.
        }
    }

    /** Restores the old folder if a process was killed after moving it away and before placing the new one. */
    private void restoreOld() {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (var left : leftBehind("old")) {
            try {
                AtomicFiles.place(left, folder);
                return;
            } catch (IOException e) {
                // Another process may have restored it.
                if (Files.notExists(folder)) {
                    throw Disk.unwritable(folder, e);
                }
            }
        }
    }

    /** Deletes the leftovers of killed processes. */
    void deleteLeftovers() {
        leftBehind("tmp").forEach(AtomicFiles::discard);
        leftBehind("old").forEach(AtomicFiles::discard);
    }

    /** Returns temporary folders beside this one whose process has ended. */
    private List<Path> leftBehind(String purpose) {
        var name = Pattern.compile(Pattern.quote("." + folder.getFileName() + ".") + "(\\d{1,18})\\." + purpose);
        var self = ProcessHandle.current().pid();
        try (var all = Files.list(folder.resolveSibling("."))) {
            return all.filter(path -> {
                        var matcher = name.matcher(path.getFileName().toString());
                        if (!matcher.matches()) {
                            return false;
                        }
                        var process = Long.parseLong(matcher.group(1));
                        return process == self || ProcessHandle.of(process).isEmpty();
                    })
                    .toList();
        } catch (IOException e) {
            // Creating the new folder will report the cause.
            return List.of();
        }
    }
}
