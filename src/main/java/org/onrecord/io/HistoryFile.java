package org.onrecord.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.onrecord.failure.Failure;

/** The history file of the shell: in the XDG state folder, readable only by its owner. */
public final class HistoryFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private HistoryFile() {}

    /**
     * The chosen history file.
     *
     * @param file its path; empty if no history is saved
     * @param reason why it was chosen
     */
    public record Choice(String file, String reason) {}

    /** Chooses the file from the environment (XDG Base Directory Specification 0.8). */
    public static Choice choose(Map<String, String> environment) {
        var state = environment.getOrDefault("XDG_STATE_HOME", "");
        // The specification says to ignore a relative path.
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

    /** Creates the file if needed and makes it private; if that fails, no history is saved. */
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
            // An existing file, perhaps a copy, may be readable by others.
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            replaceBrokenText(file);
            return choice;
        } catch (IOException | UnsupportedOperationException | Failure e) {
            return new Choice("", choice.file() + " cannot be written");
        }
    }

    /** Replaces bytes that are not UTF-8, which the line editor cannot read. */
    private static void replaceBrokenText(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var readable = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(bytes, readable)) {
            Disk.replace(file, out -> out.write(readable));
        }
    }
}
