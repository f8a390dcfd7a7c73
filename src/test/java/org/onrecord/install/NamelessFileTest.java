package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.Failure;
import org.onrecord.library.Store;

class NamelessFileTest {
    @TempDir
    Path folder;

    @Test
    void it_keeps_what_is_written_and_has_no_name() throws IOException {
        try (var file = new NamelessFile(Store.in(folder))) {
            file.write(ByteBuffer.wrap("one, ".getBytes(StandardCharsets.UTF_8)));
            file.write(ByteBuffer.wrap("two".getBytes(StandardCharsets.UTF_8)));

            assertThat(folder).isEmptyDirectory();
            assertThat(OpenFiles.below(folder)).singleElement().asString().startsWith(".fetched-");
            assertThat(file.content()).hasContent("one, two");
        }
    }

    @Test
    void nothing_is_left_of_it_once_it_is_closed() {
        new NamelessFile(Store.in(folder)).close();

        assertThat(OpenFiles.below(folder)).isEmpty();
    }

    @Test
    void left_behind_are_files_of_its_name_alone() throws IOException {
        assertThat(NamelessFile.leftBehind(folder)).isEmpty();
        var left = Files.createFile(folder.resolve(".fetched-1"));
        Files.createFile(folder.resolve("fetched-2"));
        Files.createFile(folder.resolve(".lock"));
        Files.createDirectory(folder.resolve("grey-heron"));

        assertThat(NamelessFile.leftBehind(folder)).containsExactly(left);
    }

    @Test
    void a_folder_that_is_not_there_has_nothing_that_could_be_listed() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> NamelessFile.leftBehind(folder.resolve("none")))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("store-unwritable"));
    }
}
