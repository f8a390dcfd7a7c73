package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

class FactsInitCommandTest {
    @TempDir
    Path parent;

    private static Run onrecord(String... arguments) {
        return new InProcess().run(List.of(arguments), Map.of(), "");
    }

    private Run init(String... options) {
        var arguments = Stream.concat(
                Stream.of(
                        "facts", "init", "mill-bridge", parent.resolve("bridge").toString()),
                Stream.of(options));
        return onrecord(arguments.toArray(String[]::new));
    }

    private String record() {
        return parent.resolve("bridge/mill-bridge.json").toString();
    }

    private List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makes_a_folder_with_a_record_and_a_page() throws IOException {
        var run = init();

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("mill-bridge.json written", "README.md written");
        assertThat(names(parent)).containsExactly("bridge");
        assertThat(names(parent.resolve("bridge"))).containsExactly("README.md", "mill-bridge.json");
    }

    @Test
    void the_record_is_in_order_and_in_canonical_form() {
        init();

        var validated = onrecord("facts", "validate", record());
        assertThat(validated.code()).isZero();
        assertThat(validated.out())
                .containsOnlyOnce("example-text")
                .contains("example-fact")
                .doesNotContain("charge-without");
        assertThat(validated.err()).contains("no errors; ");
        assertThat(onrecord("facts", "format", "--check", record()).code()).isZero();
    }

    @Test
    void the_record_shows_how_questions_and_briefs_are_written() throws IOException {
        init();

        assertThat(Files.readString(Path.of(record())))
                .contains("\"asked\"", "\"briefs\"", "\"summary\"", "\"open\"", "\"topics\"");
    }

    @Test
    void the_record_answers() {
        init("--title", "The mill bridge", "--date", "2024-03-08");

        var overview = onrecord("--facts", record(), "overview");
        assertThat(overview.code()).isZero();
        assertThat(overview.out()).contains("The mill bridge", "Followed to 8 March 2024", "Example of a fact");
        assertThat(onrecord("--facts", record(), "ask", "who is example person?")
                        .code())
                .isZero();
    }

    @Test
    void a_title_that_no_facts_file_may_have_is_refused() throws IOException {
        assertThat(init("--title", "The mill\u202e bridge").code()).isEqualTo(2);
        assertThat(init("--title", "The mill\u2028bridge").code()).isEqualTo(2);
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void a_title_that_is_too_long_is_refused_before_anything_is_written() throws IOException {
        var run = init("--title", "x".repeat(1001));

        assertThat(run.err()).isEqualTo("""
                        onrecord: the new record would not be valid: title: the text has 1,001 characters
                          hint: write at most 1,000 characters
                        """);
        assertThat(run.code()).isEqualTo(2);
        assertThat(names(parent)).isEmpty();
        assertThat(init("--title", "x".repeat(1000)).code()).isZero();
    }

    @Test
    void what_is_there_already_stays() throws IOException {
        Files.createDirectory(parent.resolve("bridge"));

        var run = init();

        assertThat(run.err()).contains("there is a folder ", "bridge already; it was left as it is");
        assertThat(run.code()).isEqualTo(5);
        assertThat(names(parent.resolve("bridge"))).isEmpty();
    }

    @Test
    void a_link_to_nowhere_stays_too() throws IOException {
        var link = Files.createSymbolicLink(parent.resolve("bridge"), parent.resolve("nowhere"));

        assertThat(init().code()).isEqualTo(5);
        assertThat(link).isSymbolicLink();
        assertThat(names(parent)).containsExactly("bridge");
    }

    @Test
    void without_a_folder_above_nothing_is_made() throws IOException {
        var run = onrecord(
                "facts", "init", "mill-bridge", parent.resolve("no/bridge").toString());

        assertThat(run.err()).contains("could not be written: its folder does not exist");
        assertThat(run.code()).isEqualTo(74);
        assertThat(names(parent)).isEmpty();
    }
}
