package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

class DiskTest {
    @TempDir
    Path folder;

    /** Java cannot make a file whose name is not UTF-8. */
    private void shell(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void a_name_that_is_not_utf_8_means_the_file_that_reads_like_it() throws Exception {
        shell("echo content > \"$(printf 'caf\\351.json')\"");

        assertThat(Files.readString(Disk.path(folder + "/caf\ufffd.json"))).isEqualTo("content\n");
    }

    @Test
    void so_does_the_name_of_a_folder() throws Exception {
        shell("mkdir \"$(printf 'd\\351')\" && echo content > \"$(printf 'd\\351/caf\\351.json')\"");

        assertThat(Files.readString(Disk.path(folder + "/d\ufffd/caf\ufffd.json")))
                .isEqualTo("content\n");
    }

    @Test
    void of_two_files_that_read_alike_neither_is_taken() throws Exception {
        shell("touch \"$(printf 'caf\\351')\" \"$(printf 'caf\\350')\"");

        assertThat(Disk.path(folder + "/caf\ufffd")).doesNotExist();
    }

    @Test
    void a_file_that_is_not_there_keeps_its_name() {
        assertThat(Disk.path("nowhere/caf\ufffd")).isEqualTo(Path.of("nowhere/caf\ufffd"));
        assertThat(Disk.path("record.json")).isEqualTo(Path.of("record.json"));
    }

    @Test
    void a_file_is_updated_if_it_has_the_content_that_was_read() throws Exception {
        var file = Files.writeString(folder.resolve("record.json"), "old");

        Disk.update(file, bytes("old"), out -> out.write(bytes("new")));

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_file_that_another_program_changed_meanwhile_is_left_as_it_is() throws Exception {
        var file = Files.writeString(folder.resolve("record.json"), "of another");

        assertThatThrownBy(() -> Disk.update(file, bytes("old"), out -> out.write(bytes("new"))))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.code()).isEqualTo("file-changed");
                    assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT_OUTPUT);
                });

        assertThat(file).hasContent("of another");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_name_that_no_file_can_have_is_a_bad_argument() {
        assertThatThrownBy(() -> Disk.path("a\0b"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo("bad-argument"));
    }
}
