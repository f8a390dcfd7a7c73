package org.onrecord.io;

import java.io.BufferedWriter;
import java.io.IOException;
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
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;

/**
 * A folder of many files, written under a temporary name beside its place and renamed when it is complete.
 *
 * <p>It contains a list of its files. Only a folder that has such a list, and no other files, is replaced.
 */
public final class OutputFolder {
    private static final String LIST = "onrecord-files.txt";
    private static final String HEAD = "Files that onrecord wrote to this folder and may replace.";
    private static final int MAX_LIST = 100_000_000;

    private final Path named;
    private final boolean mayReplace;
    private final Path folder;
    private final Path temporary;
    private final SequencedSet<String> paths = new LinkedHashSet<>();
    private final Set<Path> made = new HashSet<>();
    private long bytes;

    private OutputFolder(Path named, boolean mayReplace) {
        this.named = named;
        this.mayReplace = mayReplace;
        this.folder = named.toAbsolutePath().normalize();
        this.temporary = AtomicFiles.beside(folder, "tmp");
    }

    /**
     * Creates a folder. A process creates one at a time, because only its id distinguishes its temporary folders.
     *
     * @param mayReplace whether an earlier folder of the program may be replaced
     * @param content writes the files
     * @throws Failure {@code file-exists}, {@code folder-in-use} or {@code link-in-path}, exit 5, or {@code
     *     file-unwritable}, exit 74; an existing folder is then unchanged
     */
    public static synchronized OutputFolder make(Path named, boolean mayReplace, Consumer<OutputFolder> content) {
        var output = new OutputFolder(named, mayReplace);
        output.refuseLinks();
        output.refuseCurrent();
        Disk.requireSpelled(named);
        try {
            output.clearUp();
            output.refuseOthers();
            AtomicFiles.createFolder(output.temporary);
            content.accept(output);
            output.writeList();
            output.place();
            return output;
        } catch (IOException e) {
            throw Disk.unwritable(named, e);
        } catch (UncheckedIOException e) {
            throw Disk.unwritable(named, Objects.requireNonNull(e.getCause()));
        } finally {
            AtomicFiles.discard(output.temporary);
        }
    }

    public void write(String path, Consumer<Appendable> content) {
        paths.add(path);
        var file = temporary.resolve(path);
        try {
            createFolder(file.getParent());
            try (var out = Channels.newOutputStream(AtomicFiles.open(file));
                    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
                content.accept(writer);
            }
            bytes += Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createFolder(@Nullable Path parent) throws IOException {
        if (parent != null && !parent.equals(temporary) && made.add(parent)) {
            AtomicFiles.createFolder(parent);
        }
    }

    private void writeList() {
        var text = HEAD + "\n" + String.join("\n", paths) + "\n";
        write(LIST, out -> {
            try {
                out.append(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public int files() {
        return paths.size();
    }

    public long bytes() {
        return bytes;
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

    /** Refuses to replace anything but an empty folder, or an earlier one of the program that may be replaced. */
    private void refuseOthers() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) || isEmpty(folder)) {
            return;
        }
        if (!mayReplace || !Files.isDirectory(folder)) {
            throw existing();
        }
        var list = named.resolve(LIST);
        // Reading a special file, such as a named pipe, could block forever.
        var content = Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)
                ? Disk.read(list, MAX_LIST).orElse(new byte[0])
                : new byte[0];
        var listed = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (listed.isEmpty() || !listed.getFirst().equals(HEAD)) {
            throw Failure.refused(
                    "file-exists",
                    named + " has no " + LIST + ", which lists the files that may be replaced; it was left as it is",
                    "choose a new or empty folder; a website made by an earlier version has no list: delete it"
                            + " yourself if it contains no files of your own");
        }
        refuseUnlisted(list, Set.copyOf(listed));
    }

    private void refuseUnlisted(Path list, Set<String> listed) throws IOException {
        try (var all = Files.walk(named)) {
            all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            || (!path.equals(list)
                                    && !listed.contains(named.relativize(path).toString())))
                    .min(Path::compareTo)
                    .ifPresent(other -> {
                        throw Failure.refused(
                                "file-exists",
                                other + " is not in " + LIST + ", which lists the files that may be replaced;"
                                        + " nothing was replaced",
                                "move it out of the folder, or choose a new or empty folder");
                    });
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private Failure existing() {
        return Disk.existing(named, "choose a new or empty folder; --force replaces an earlier export");
    }

    /** Renames the folder into place. The folder that it replaces is moved away first, and deleted afterwards. */
    private void place() throws IOException {
        // Something may have appeared while the files were written.
        refuseOthers();
        var old = AtomicFiles.beside(folder, "old");
        if (mayReplace && Files.exists(folder)) {
            AtomicFiles.place(folder, old);
        }
        try {
            AtomicFiles.place(temporary, folder);
        } catch (IOException e) {
            // Another process may have been faster.
            refuseOthers();
            throw e;
        } finally {
            restoreOrDelete(old);
        }
    }

    private void restoreOrDelete(Path old) throws IOException {
        if (Files.exists(old) && Files.notExists(folder)) {
            try {
                AtomicFiles.place(old, folder);
            } catch (IOException e) {
                // Unless another process was faster, the old folder is the only one and is kept.
                if (Files.notExists(folder)) {
                    throw e;
                }
            }
        }
        AtomicFiles.discard(old);
    }

    /** Deletes what killed processes left, and restores the folder if one was moved away and not replaced. */
    private void clearUp() throws IOException {
        var name = Pattern.compile(Pattern.quote("." + folder.getFileName() + ".") + "(\\d{1,18})\\.(tmp|old)");
        var self = ProcessHandle.current().pid();
        List<Path> all;
        try (var listed = Files.list(folder.resolveSibling("."))) {
            all = listed.toList();
        }
        for (var path : all) {
            var matcher = name.matcher(path.getFileName().toString());
            if (!matcher.matches()) {
                continue;
            }
            var process = Long.parseLong(matcher.group(1));
            if (process != self && ProcessHandle.of(process).isPresent()) {
                continue;
            }
            if (matcher.group(2).equals("old")) {
                restoreOrDelete(path);
            } else {
                AtomicFiles.discard(path);
            }
        }
    }
}
