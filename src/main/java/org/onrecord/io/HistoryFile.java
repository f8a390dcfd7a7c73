package org.onrecord.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** The file that keeps the lines typed into the shell: in the XDG state folder, and for nobody else to read. */
public final class HistoryFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private HistoryFile() {}

    /**
     * A file to keep lines in, and why it is this one.
     *
     * @param file its path; empty when none are kept
     * @param reason why
     */
    public record Choice(String file, String reason) {}

    /** The file that the environment comes to (XDG Base Directory Specification 0.8). */
    public static Choice choose(Map<String, String> environment) {
        var state = environment.getOrDefault("XDG_STATE_HOME", "");
        // A relative path is to be ignored, says the specification.
        if (state.startsWith("/")) {
            return new Choice(state + "/onrecord/history", "set by XDG_STATE_HOME");
        }
        var home = environment.getOrDefault("HOME", "");
        return home.isEmpty()
                ? new Choice("", "neither XDG_STATE_HOME nor HOME is set")
                : new Choice(
                        home + "/.local/state/onrecord/history",
                        "in HOME; XDG_STATE_HOME is not set to another folder");
    }

    /** Makes the file where there is none, and closes it to others; keeps no lines where that cannot be. */
    public static Choice prepare(Map<String, String> environment) {
        var choice = choose(environment);
        if (choice.file().isEmpty()) {
            return choice;
        }
        var file = Path.of(choice.file());
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            if (!Files.isWritable(file) || !Files.isRegularFile(file)) {
                return new Choice("", choice.file() + " cannot be written");
            }
            // One that came from elsewhere, a copy perhaps, may be open to others.
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            return choice;
        } catch (IOException | UnsupportedOperationException e) {
            return new Choice("", choice.file() + " cannot be written");
        }
    }
}
