package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    @TempDir
    Path folder;

    private Map<String, String> environment() {
        return Map.of("XDG_STATE_HOME", folder.toString(), "HOME", "/home/somebody");
    }

    @Test
    void lies_in_the_state_folder_of_the_user() {
        assertThat(HistoryFile.choose(Map.of("XDG_STATE_HOME", "/state", "HOME", "/people/ann"))
                        .file())
                .isEqualTo("/state/onrecord/history");
        assertThat(HistoryFile.choose(Map.of("HOME", "/people/ann")).file())
                .isEqualTo("/people/ann/.local/state/onrecord/history");
    }

    @Test
    void a_relative_state_folder_is_ignored() {
        assertThat(HistoryFile.choose(Map.of("XDG_STATE_HOME", "state", "HOME", "/people/ann"))
                        .file())
                .isEqualTo("/people/ann/.local/state/onrecord/history");
    }

    @Test
    void without_a_home_no_lines_are_kept() {
        assertThat(HistoryFile.prepare(Map.of()).file()).isEmpty();
    }

    @Test
    void is_made_for_its_owner_alone() throws IOException {
        var file = Path.of(HistoryFile.prepare(environment()).file());

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(file.getParent())).isEqualTo("rwx------");
    }

    @Test
    void one_that_others_could_read_is_closed_to_them() throws IOException {
        var file = Files.createDirectories(folder.resolve("onrecord")).resolve("history");
        Files.writeString(file, "who was convicted\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        HistoryFile.prepare(environment());

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("who was convicted\n");
    }

    @Test
    void bytes_that_are_not_text_are_replaced() throws IOException {
        var file = Files.createDirectories(folder.resolve("onrecord")).resolve("history");
        Files.write(file, new byte[] {'a', (byte) 0xff, '\n', 'b', '\n'});

        assertThat(HistoryFile.prepare(environment()).file()).isEqualTo(file.toString());
        assertThat(file).hasContent("a\ufffd\nb\n");
        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void what_is_no_file_keeps_no_lines() throws IOException {
        Files.createDirectories(folder.resolve("onrecord/history"));

        var choice = HistoryFile.prepare(environment());

        assertThat(choice.file()).isEmpty();
        assertThat(choice.reason()).endsWith("cannot be written");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
