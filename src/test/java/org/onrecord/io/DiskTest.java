package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void a_name_that_no_file_can_have_is_a_bad_argument() {
        assertThatThrownBy(() -> Disk.path("a\0b"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo("bad-argument"));
    }
}
