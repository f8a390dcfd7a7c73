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
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** A folder of many files, written under a temporary name and renamed into place when complete. */
public final class OutputFolder {
    private final Path folder;
    private final Path temporary;
    private final Set<Path> made = new HashSet<>();
    private final SequencedSet<String> paths = new LinkedHashSet<>();
    private long limit;
    private long bytes;

    private OutputFolder(Path folder) {
        this.folder = folder;
        this.temporary = AtomicFiles.beside(folder, "tmp");
    }

    /**
     * Creates a folder.
     *
     * @param mayReplace whether the files that {@link FolderManifest} lists may be replaced
     * @param large how to report the size before writing, if the folder is large
     * @param content writes the files; called twice if the folder is large
     * @throws Failure {@code file-exists}, {@code folder-in-use} or {@code link-in-path}, exit 5, or {@code
     *     file-unwritable}, exit 74; an existing folder is then unchanged
     */
    public static OutputFolder make(Path folder, boolean mayReplace, Large large, Consumer<OutputFolder> content) {
        var made = new OutputFolder(folder.toAbsolutePath().normalize());
        refuseLinks(made.folder);
        refuseCurrent(folder);
        Disk.requireSpelled(folder);
        restoreOld(made.folder);
        if (!isFree(made.folder)) {
            if (!mayReplace || !Files.isDirectory(made.folder)) {
                throw Disk.existing(folder, "choose a new or empty folder; --force replaces an earlier export");
            }
            FolderManifest.check(folder);
        }
        try {
            deleteLeftovers(made.folder);
            made.begin(large.bytes());
            content.accept(made);
            if (made.bytes > large.bytes()) {
                large.report().accept(made);
                made.begin(Long.MAX_VALUE);
                content.accept(made);
            }
            var manifest = FolderManifest.text(made.paths);
            made.write(FolderManifest.NAME, out -> append(out, manifest));
            made.place();
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

    /** A stream that counts its bytes. */
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

    /** Refuses symbolic links in the path, which could lead to an unexpected folder. */
    private static void refuseLinks(Path folder) {
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
    private static void refuseCurrent(Path folder) {
        if (Path.of("").toAbsolutePath().startsWith(folder.toAbsolutePath().normalize())) {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "folder-in-use",
                    folder + " is the current folder, or contains it, and cannot be replaced; nothing was written",
                    "name another folder, such as --out www");
        }
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        }
    }

    /** Renames the folder into place, then deletes the folder that it replaces. */
    private void place() throws IOException {
        if (isFree(folder)) {
            AtomicFiles.place(temporary, folder);
            return;
        }
        var old = AtomicFiles.beside(folder, "old");
        AtomicFiles.place(folder, old);
        try {
            AtomicFiles.place(temporary, folder);
        } catch (IOException e) {
            AtomicFiles.place(old, folder);
            throw e;
        }
        AtomicFiles.discard(old);
    }

    /** Restores the old folder if a process was killed after moving it away and before placing the new one. */
    private static void restoreOld(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (var old : leftBehind(folder, "old")) {
            try {
                AtomicFiles.place(old, folder);
                return;
            } catch (IOException e) {
                throw Disk.unwritable(folder, e);
            }
        }
    }

    /** Deletes the leftovers of killed processes. */
    private static void deleteLeftovers(Path folder) {
        leftBehind(folder, "tmp").forEach(AtomicFiles::discard);
        leftBehind(folder, "old").forEach(AtomicFiles::discard);
    }

    /** Returns temporary folders beside this one whose process has ended. */
    private static List<Path> leftBehind(Path folder, String purpose) {
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
