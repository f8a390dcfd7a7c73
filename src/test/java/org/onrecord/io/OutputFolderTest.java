package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        return make(place, mayReplace, OutputFolderTest::content);
    }

    private static OutputFolder make(Path place, boolean mayReplace, Consumer<OutputFolder> content) {
        return OutputFolder.make(place, mayReplace, content);
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

        assertThat(all()).containsExactly("place/below/second.txt", "place/first.txt", "place/onrecord-files.txt");
        assertThat(made.files()).isEqualTo(3);
        assertThat(made.bytes()).isEqualTo(6 + Files.size(place.resolve("onrecord-files.txt")));
    }

    @Test
    void takes_the_place_of_an_empty_folder() throws IOException {
        Files.createDirectory(place);

        make(false);

        assertThat(all()).hasSize(3);
    }

    @Test
    void leaves_a_folder_alone_that_has_something_in_it() throws IOException {
        Files.createFile(Files.createDirectory(place).resolve("mine"));

        assertRefused("file-exists", () -> make(false));

        assertThat(all()).containsExactly("place/mine");
    }

    @Test
    void replaces_the_files_that_it_wrote_before() throws IOException {
        make(place, false, files -> files.write("old/gone.txt", out -> put(out, "gone")));

        make(true);

        assertThat(all()).containsExactly("place/below/second.txt", "place/first.txt", "place/onrecord-files.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"about.html", "below/notes.txt", "below/mine/thesis.tex"})
    void replaces_nothing_where_there_is_a_file_that_it_did_not_write(String mine) throws IOException {
        make(false);
        var file = place.resolve(mine);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");
        var before = all();

        assertThatThrownBy(() -> make(true)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo("file-exists");
            assertThat(failure.getMessage()).startsWith(file + " is not in ");
        });
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void replaces_no_folder_without_a_list_of_its_files_even_one_with_our_pages() throws IOException {
        make(false);
        for (var list : List.of("", "index.html\n", "<meta name=\"generator\" content=\"onrecord\">\n")) {
            Files.writeString(place.resolve("onrecord-files.txt"), list);
            assertRefused("file-exists", () -> make(true));
        }
        Files.delete(place.resolve("onrecord-files.txt"));
        assertThatThrownBy(() -> make(true)).hasMessageContaining("has no onrecord-files.txt");
        assertThat(all()).hasSize(2);
    }

    @Test
    void waits_for_no_pipe() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", place.toString()).start().waitFor())
                .isZero();
        assertRefused("file-exists", () -> make(true));

        Files.delete(place);
        make(false);
        for (var pipe : List.of("first.txt", "onrecord-files.txt")) {
            var path = place.resolve(pipe);
            Files.delete(path);
            assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                    .isZero();
            assertRefused("file-exists", () -> make(true));
        }
    }

    @Test
    void is_not_made_of_the_current_folder_nor_of_one_above_it() {
        var current = Path.of("").toAbsolutePath();
        for (var path = current; path != null; path = path.getParent()) {
            var folder = path;
            assertRefused("folder-in-use", () -> make(folder, true, OutputFolderTest::content));
        }
    }

    @Test
    void is_not_written_under_another_name_if_its_name_is_not_utf_8() throws IOException {
        place = place.resolveSibling("caf\ufffd");

        assertRefused("bad-argument", () -> make(false));

        assertThat(all()).isEmpty();
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
            assertRefused("link-in-path", () -> make(path, true, OutputFolderTest::content));
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
        make(false);
        var before = all();
        Consumer<OutputFolder> fails = files -> {
            content(files);
            throw new UncheckedIOException(new IOException("No space left on device"));
        };

        assertRefused("file-unwritable", () -> make(place, true, fails));

        assertThat(all()).isEqualTo(before);
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
    void replaces_nothing_that_appears_while_it_is_written() throws IOException {
        for (var mayReplace : List.of(false, true)) {
            var target = place.resolveSibling("place-" + mayReplace);
            assertThatThrownBy(() -> make(target, mayReplace, files -> {
                        content(files);
                        put(target, "mine");
                    }))
                    .isInstanceOfSatisfying(Failure.class, failure -> {
                        assertThat(failure.code()).isEqualTo("file-exists");
                        assertThat(failure.message())
                                .contains(target.toString())
                                .doesNotContain(".old");
                    });
        }
        assertThat(all()).containsExactly("place-false/mine", "place-true/mine");
    }

    private static void put(Path folder, String file) {
        try {
            Files.createFile(Files.createDirectory(folder).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes folders in a process of its own, while other processes do the same. Its output says how each attempt ended. */
    static final class Maker {
        public static void main(String[] arguments) {
            for (var i = 0; i < 100; i++) {
                var mayReplace = arguments[1].equals("replace");
                var place = Path.of(arguments[0], mayReplace ? "place" : "place-" + i);
                try {
                    make(place, mayReplace, OutputFolderTest::content);
                    IO.println("made " + i);
                } catch (Failure failure) {
                    IO.println(failure.code() + " " + failure.message());
                }
            }
        }
    }

    private List<String> fourProcesses(String mode) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(java, "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), Maker.class.getName());
        var processes = new ArrayList<Process>();
        for (var i = 0; i < 4; i++) {
            var whole = new ArrayList<>(command);
            whole.addAll(List.of(place.getParent().toString(), mode));
            processes.add(new ProcessBuilder(whole).redirectErrorStream(true).start());
        }
        var said = new ArrayList<String>();
        for (var process : processes) {
            said.addAll(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        return said;
    }

    @Test
    void only_the_first_of_several_processes_makes_a_new_folder_and_the_others_say_so() throws IOException {
        var said = fourProcesses("new");

        assertThat(said).hasSize(400).allMatch(line -> line.startsWith("made ") || line.startsWith("file-exists "));
        assertThat(said.stream().filter(line -> line.startsWith("made ")))
                .hasSize(100)
                .doesNotHaveDuplicates();
        assertThat(all()).hasSize(300);
    }

    @Test
    void of_several_processes_that_replace_a_folder_each_does_it_or_says_that_it_failed() throws IOException {
        assertThat(fourProcesses("replace"))
                .hasSize(400)
                .allMatch(line -> line.startsWith("made ") || line.startsWith("file-"))
                .anyMatch(line -> line.startsWith("made "));
        assertThat(all()).containsExactly("place/below/second.txt", "place/first.txt", "place/onrecord-files.txt");
    }

    @Test
    void threads_of_one_process_make_a_folder_one_after_the_other() throws Exception {
        for (var round = 0; round < 50; round++) {
            var target = place.resolve("../place-" + round).normalize();
            try (var threads = Executors.newFixedThreadPool(4)) {
                var ends = threads.invokeAll(Collections.nCopies(4, () -> {
                    try {
                        make(target, false, OutputFolderTest::content);
                        return "made";
                    } catch (Failure failure) {
                        return failure.code();
                    }
                }));
                assertThat(ends.stream().map(Future::resultNow))
                        .containsExactlyInAnyOrder("made", "file-exists", "file-exists", "file-exists");
            }
        }
        assertThat(all()).hasSize(150);
    }

    @Test
    void gets_back_what_a_killed_process_had_moved_away() throws IOException {
        var dead = Files.createDirectory(place.resolveSibling(".place." + NO_PROCESS + ".old"));
        Files.createFile(dead.resolve("mine"));

        assertRefused("file-exists", () -> make(false));

        assertThat(all()).containsExactly("place/mine");
    }
}
