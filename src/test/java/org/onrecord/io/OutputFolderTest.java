package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.Failure;

/** A folder is there whole or not at all, and nothing is replaced that must not be. */
class OutputFolderTest {
    private static final long NO_PROCESS = Integer.MAX_VALUE;

    @TempDir
    Path temporary;

    private Path place;

    @BeforeEach
    void the_place_of_the_folder() throws IOException {
        place = temporary.toRealPath().resolve("place");
    }

    private static void put(Appendable out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void content(OutputFolder files) {
        files.write("first.txt", out -> put(out, "one"));
        files.write("below/second.txt", out -> put(out, "two"));
    }

    private OutputFolder make(boolean mayReplace) {
        return OutputFolder.make(place, _ -> mayReplace, "choose another", OutputFolderTest::content);
    }

    private List<String> all() throws IOException {
        try (var paths = Files.walk(place.getParent())) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> place.getParent().relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void has_what_was_written_and_counts_it() throws IOException {
        var made = make(false);

        assertThat(all()).containsExactly("place/below/second.txt", "place/first.txt");
        assertThat(made.files()).isEqualTo(2);
        assertThat(made.bytes()).isEqualTo(6);
    }

    @Test
    void takes_the_place_of_an_empty_folder() throws IOException {
        Files.createDirectory(place);

        make(false);

        assertThat(all()).hasSize(2);
    }

    @Test
    void leaves_a_folder_alone_that_has_something_in_it() throws IOException {
        Files.createFile(Files.createDirectory(place).resolve("mine"));

        assertRefused("file-exists", () -> make(false));

        assertThat(all()).containsExactly("place/mine");
    }

    @Test
    void replaces_one_that_may_be() throws IOException {
        Files.createFile(Files.createDirectories(place.resolve("old")).resolve("mine"));

        make(true);

        assertThat(all()).containsExactly("place/below/second.txt", "place/first.txt");
    }

    @Test
    void never_replaces_a_file() throws IOException {
        Files.createFile(place);

        assertRefused("file-exists", () -> make(false));

        assertThat(all()).containsExactly("place");
    }

    @Test
    void is_not_written_through_a_link() throws IOException {
        var elsewhere = Files.createDirectory(place.resolveSibling("elsewhere"));
        var link = Files.createSymbolicLink(place.resolveSibling("link"), elsewhere);
        for (var path : List.of(link, link.resolve("below"))) {
            assertRefused(
                    "link-in-path",
                    () -> OutputFolder.make(path, _ -> true, "choose another", OutputFolderTest::content));
        }
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void needs_the_folder_above_it() {
        place = place.resolve("below");

        assertRefused("file-unwritable", () -> make(false));
    }

    @Test
    void leaves_nothing_of_itself_if_its_content_fails() throws IOException {
        Files.createFile(Files.createDirectory(place).resolve("mine"));
        Consumer<OutputFolder> fails = files -> {
            content(files);
            throw new UncheckedIOException(new IOException("No space left on device"));
        };

        assertRefused("file-unwritable", () -> OutputFolder.make(place, _ -> true, "choose another", fails));

        assertThat(all()).containsExactly("place/mine");
        assertThat(temporary).isDirectoryContaining(path -> path.endsWith("place"));
        try (var beside = Files.list(temporary)) {
            assertThat(beside).hasSize(1);
        }
    }

    @Test
    void clears_up_after_a_process_that_was_killed() throws IOException {
        var dead = Files.createDirectory(place.resolveSibling(".place." + NO_PROCESS + ".tmp"));
        Files.createFile(dead.resolve("half"));
        var other = Files.createDirectory(place.resolveSibling(
                ".place." + ProcessHandle.current().parent().orElseThrow().pid() + ".tmp"));

        make(false);

        assertThat(dead).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void gets_back_what_a_killed_process_had_moved_away() throws IOException {
        var dead = Files.createDirectory(place.resolveSibling(".place." + NO_PROCESS + ".old"));
        Files.createFile(dead.resolve("mine"));

        assertRefused("file-exists", () -> make(false));

        assertThat(all()).containsExactly("place/mine");
    }
}
