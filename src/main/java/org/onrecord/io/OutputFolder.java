package org.onrecord.io;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;

/** A folder of many files, written under a temporary name and renamed into place when complete. */
public final class OutputFolder {
    private final Path temporary;
    private final Set<Path> made = new HashSet<>();
    private final SequencedSet<String> paths = new LinkedHashSet<>();
    private long limit;
    private long bytes;

    private OutputFolder(Path temporary) {
        this.temporary = temporary;
    }

    /**
     * Creates a folder. Of several processes that create the same one, the last replaces the others, or the first is
     * not replaced. A process creates one folder at a time, because only its id distinguishes its temporary folders.
     *
     * @param mayReplace whether the files that {@link FolderManifest} lists may be replaced
     * @param large how to report the size before writing, if the folder is large
     * @param content writes the files; called twice if the folder is large
     * @throws Failure {@code file-exists}, {@code folder-in-use} or {@code link-in-path}, exit 5, or {@code
     *     file-unwritable}, exit 74; an existing folder is then unchanged
     */
    public static synchronized OutputFolder make(
            Path folder, boolean mayReplace, Large large, Consumer<OutputFolder> content) {
        var place = new FolderPlace(folder, mayReplace);
        place.check();
        var made = new OutputFolder(place.temporary());
        try {
            place.deleteLeftovers();
            made.begin(large.bytes());
            content.accept(made);
            if (made.bytes > large.bytes()) {
                large.report().accept(made);
                made.begin(Long.MAX_VALUE);
                content.accept(made);
            }
            var manifest = FolderManifest.text(made.paths);
            made.write(FolderManifest.NAME, out -> append(out, manifest));
            place.fill();
            return made;
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        } catch (UncheckedIOException e) {
            throw Disk.unwritable(folder, Optional.ofNullable(e.getCause()).orElseThrow());
        } finally {
            AtomicFiles.discard(made.temporary);
        }
    }

    /**
     * How to report a large folder.
     *
     * @param bytes the maximum size of a folder that is not large
     */
    public record Large(long bytes, Consumer<OutputFolder> report) {}

    private static void append(Appendable out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(long limit) throws IOException {
        AtomicFiles.discard(temporary);
        AtomicFiles.createFolder(temporary);
        made.clear();
        paths.clear();
        bytes = 0;
        this.limit = limit;
    }

    /** Adds a file. Beyond the limit, files are only counted. */
    public void write(String path, Consumer<Appendable> content) {
        paths.add(path);
        var file = temporary.resolve(path);
        try {
            createFolder(file.getParent());
            try (var out = bytes > limit
                    ? OutputStream.nullOutputStream()
                    : Channels.newOutputStream(AtomicFiles.open(file))) {
                var counted = new CountedStream(out);
                var writer = new BufferedWriter(new OutputStreamWriter(counted, StandardCharsets.UTF_8), 1 << 16);
                content.accept(writer);
                writer.flush();
                bytes += counted.count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int files() {
        return paths.size();
    }

    public long bytes() {
        return bytes;
    }

    private static final class CountedStream extends FilterOutputStream {
        private long count;

        CountedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }

    private void createFolder(@Nullable Path parent) throws IOException {
        if (parent != null && !parent.equals(temporary) && made.add(parent)) {
            AtomicFiles.createFolder(parent);
        }
    }
}

/** The place of an {@link OutputFolder}, which other processes may fill at the same time. */
final class FolderPlace {
    private static final int MAX_TRIES = 10;

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
                throw Failure.refused(
                        "link-in-path",
                        path + " is a symbolic link; nothing was written through it",
                        "give the path of its target");
            }
        }
    }

    /** Refuses the current folder, because the process would remain in the deleted one. */
    private void refuseCurrent() {
        if (Path.of("").toAbsolutePath().startsWith(folder)) {
            throw Failure.refused(
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

/** The list of files that this program wrote to a folder, stored in the folder. Only listed files may be replaced. */
final class FolderManifest {
    static final String NAME = "onrecord-files.txt";

    private static final String HEAD = "Files that onrecord wrote to this folder and may replace.";
    private static final int MAX_BYTES = 100_000_000;

    private FolderManifest() {}

    static String text(Collection<String> paths) {
        return HEAD + "\n" + String.join("\n", paths) + "\n";
    }

    /**
     * Checks that a folder contains only the files of its manifest.
     *
     * @throws Failure {@code file-exists}, exit 5, with the name of a file that is not in the manifest
     */
    static void check(Path folder) {
        var file = folder.resolve(NAME);
        // Reading a special file, such as a named pipe, could block forever.
        var content = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Disk.read(file, MAX_BYTES)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse("")
                : "";
        var lines = content.split("\n");
        if (!lines[0].equals(HEAD)) {
            throw Failure.refused(
                    "file-exists",
                    folder + " has no " + NAME + ", which lists the files that may be replaced; it was left as it is",
                    "choose a new or empty folder; a website made by an earlier version has no list: delete it"
                            + " yourself if it contains no files of your own");
        }
        var listed = new HashSet<>(Arrays.asList(lines).subList(1, lines.length));
        listed.add(NAME);
        refuseOthers(folder, listed);
    }

    private static void refuseOthers(Path folder, Set<String> listed) {
        var folders = new HashSet<Path>();
        listed.stream().map(Path::of).forEach(path -> {
            for (var parent = path.getParent(); parent != null; parent = parent.getParent()) {
                folders.add(parent);
            }
        });
        try (var all = Files.walk(folder)) {
            all.filter(path -> !path.equals(folder))
                    .filter(path -> {
                        var relative = folder.relativize(path);
                        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                                ? !folders.contains(relative)
                                : !listed.contains(relative.toString())
                                        || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                    })
                    .min(Path::compareTo)
                    .ifPresent(other -> {
                        throw Failure.refused(
                                "file-exists",
                                other + " is not in " + NAME + ", which lists the files that may be replaced;"
                                        + " nothing was replaced",
                                "move it out of the folder, or choose a new or empty folder");
                    });
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        }
    }
}
