package org.onrecord.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.failure.Printable;
import org.onrecord.talk.Completion;

/** Completes file names. */
final class FileNames {
    private FileNames() {}

    /** Returns the files whose path starts with the typed text, in alphabetical order; folders end with a slash. */
    static List<Completion> startingWith(String typed) {
        var folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        var beginning = typed.substring(folder.length());
        try (var files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .filter(file -> Printable.isOneLine(file.getFileName().toString()))
                    .map(file -> Completion.ofWord(folder + file.getFileName() + (Files.isDirectory(file) ? "/" : "")))
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
