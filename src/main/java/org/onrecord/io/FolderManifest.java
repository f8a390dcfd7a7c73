package org.onrecord.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

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
            throw Failure.of(
                    ExitCode.REFUSED,
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
                        throw Failure.of(
                                ExitCode.REFUSED,
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
