package org.onrecord.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

class SavedNotesTest {
    @TempDir
    Path folder;

    private Run shell(String... lines) {
        return new InProcess()
                .run(
                        List.of("shell"),
                        Map.of("ONRECORD_FACTS", "src/test/resources/records/grey-heron.json"),
                        String.join("\n", lines));
    }

    @Test
    void each_answered_question_is_a_heading_above_its_answer_and_sources_are_listed_once() throws IOException {
        var notes = folder.resolve("notes.md");

        var run = shell("was zoe angstrom convicted?", "qqq zzz", "/show ferry-lost", "/reset", "/save " + notes);

        assertThat(run.out()).endsWith(notes + " written: 2 answers\n");
        assertThat(Files.readString(notes))
                .startsWith(
                        "# The loss of the ferry Grey Heron (invented)\n\nRecord grey-heron 1.1.0, as of 30 June 2024.\n")
                .contains("\n## Was zoe angstrom convicted?\n", "\n## /show ferry-lost\n", "\n[^1]: ")
                .doesNotContain("qqq");
        assertThat(Files.readString(notes).split("\n\\[\\^1]: ", -1)).hasSize(2);
    }

    @Test
    void an_existing_file_is_left_and_a_missing_name_or_answer_is_said() throws IOException {
        var notes = Files.writeString(folder.resolve("notes.md"), "mine");

        assertThat(shell("was zoe angstrom convicted?", "/save " + notes).out()).contains("There is a file ");
        assertThat(notes).hasContent("mine");
        assertThat(shell("/save").out()).startsWith("There is no file to write to.");
        assertThat(shell("/save other.md").out()).startsWith("Nothing was answered yet.");
        assertThat(shell("/save a b").out()).startsWith("Unexpected argument “b”.");
    }
}
