package org.onrecord.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
    private static final String TEXT = """
            # Asks the smallest record.
            ONRECORD_FACTS=smallest.json
            COLUMNS=60

            # lines
            # Each line is a question.
            $ onrecord ask --lines --name 'ada quill'
            < who was convicted
            <
            < # why
            \\ no newline
            >   Nobody \s
            >
            > $ 5
            2> onrecord: one line
            2> \\ no newline
            ? 1


            # nothing
            $ ONRECORD_FACTS= NO_COLOR=1 onrecord
            """;

    @TempDir
    Path folder;

    @Test
    void a_case_has_environment_arguments_input_output_and_status() throws IOException {
        var golden = cases(TEXT).getFirst();

        assertThat(golden.name()).isEqualTo("lines");
        assertThat(golden.environment()).isEqualTo(Map.of("ONRECORD_FACTS", "smallest.json", "COLUMNS", "60"));
        assertThat(golden.arguments()).containsExactly("ask", "--lines", "--name", "ada quill");
        assertThat(golden.input()).isEqualTo("who was convicted\n\n# why");
        assertThat(golden.expected())
                .isEqualTo(new Run("  Nobody  \n\n$ 5\n", "onrecord: one line\n\\ no newline\n", 1));
    }

    @Test
    void a_case_may_set_or_take_out_a_variable_and_do_nothing() throws IOException {
        var golden = cases(TEXT).getLast();

        assertThat(golden.environment()).isEqualTo(Map.of("COLUMNS", "60", "NO_COLOR", "1"));
        assertThat(golden.arguments()).isEmpty();
        assertThat(golden.input()).isEmpty();
        assertThat(golden.expected()).isEqualTo(new Run("", "", 0));
    }

    @Test
    void standard_output_may_be_a_file_which_stays_as_long_as_it_has_that_text() throws IOException {
        var out = Files.writeString(folder.resolve("out.json"), "{}\n");
        var file = write("\n# file\n$ onrecord schema\n>@ " + out + "\n");
        assertThat(Transcript.cases(file).getFirst().expected()).isEqualTo(new Run("{}\n", "", 0));

        Transcript.update(file, "file", new Run("{}\n", "a message\n", 0));
        assertThat(file).hasContent("\n# file\n$ onrecord schema\n>@ " + out + "\n2> a message\n");

        Transcript.update(file, "file", new Run("[]\n", "", 0));
        assertThat(file).hasContent("\n# file\n$ onrecord schema\n> []\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "a",
                "a\n",
                "a\n\n",
                "\na",
                " \n",
                "a \n\n b",
                "# a\n",
                "$ a\n",
                "> a\n",
                "\\ no newline",
                "a\r\nb\r",
                "\u001b[1ma\u2028b\u0085\n",
                "ä ż 🚢\n"
            })
    void any_text_is_read_as_it_was_written(String text) throws IOException {
        var file = write(TEXT);
        for (var run : List.of(new Run(text, "", 0), new Run("", text, 2), new Run(text, text, 130))) {
            Transcript.update(file, "lines", run);
            assertThat(Transcript.cases(file))
                    .element(0)
                    .extracting(GoldenCase::expected)
                    .isEqualTo(run);
        }
    }

    @Test
    void an_update_changes_only_results_of_a_case_that_differs() throws IOException {
        var golden = cases(TEXT);

        golden.getFirst().update(golden.getFirst().expected());
        assertThat(file()).hasContent(TEXT);
        golden.getFirst().update(new Run("Zoë\n", "", 0));
        golden.getLast().update(new Run("", "onrecord: no command", 2));

        var unchanged = TEXT.substring(0, TEXT.indexOf(">   Nobody"));
        assertThat(Files.readString(file())).isEqualTo(unchanged + """
                > Zoë


                # nothing
                $ ONRECORD_FACTS= NO_COLOR=1 onrecord
                2> onrecord: no command
                \\ no newline
                ? 2
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "COLUMNS=60,      columns,       3",
        "# lines,         # two words,   5",
        "# nothing,       # lines,       20",
        "# lines,         lines,         5",
        "$ onrecord ask,  onrecord ask,  7",
        "$ onrecord ask,  $ other ask,   7",
        "< # why,         # why,         10",
        ">   Nobody,      >Nobody,       12",
        "> $ 5,           < $ 5,         14",
        "? 1,             ? 0,           17",
        "? 1,             ? one,         17",
        "? 1,             > one,         17",
        "< who was,       \\ no newline, 8",
    })
    void a_malformed_transcript_is_refused_with_file_and_line(String right, String wrong, int line) {
        assertThat(TEXT).contains(right);

        assertThatThrownBy(() -> cases(TEXT.replaceFirst("\\Q" + right, wrong.replaceAll("[\\\\$]", "\\\\$0"))))
                .hasMessageStartingWith(file() + ":" + line + ": ");
    }

    private List<GoldenCase> cases(String text) throws IOException {
        return Transcript.cases(write(text));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(file(), text);
    }

    private Path file() {
        return folder.resolve("works.test");
    }
}
