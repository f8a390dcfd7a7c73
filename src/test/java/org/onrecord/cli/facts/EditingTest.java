package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

/** {@code facts init}, {@code facts add} and {@code facts next}, one after another. */
class EditingTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_starter() throws Exception {
        file = folder.resolve("mill/mill-bridge.json");
        run("facts", "init", "mill-bridge", file.getParent().toString(), "--date", "2024-03-08");
    }

    private static Run run(String... words) {
        return new InProcess().run(List.of(words), Map.of(), "");
    }

    private Run addClosed() {
        return run(
                "facts",
                "add",
                file.toString(),
                "--statement",
                "The town of Estermark closed its footbridge on 7 March 2024.",
                "--date",
                "2024-03-07",
                "--person",
                "Odile Orr: engineer of the town",
                "--source",
                "https://bulletin.example.org/footbridge page 3 | The Bulletin | 2024-03-08 | news | Footbridge shut",
                "--asked",
                "since when is the bridge shut?",
                "--id",
                "bridge-closed");
    }

    @Test
    void the_first_fact_replaces_the_examples_of_the_starter() throws Exception {
        var added = addClosed();

        assertThat(added.out())
                .isEqualTo(file + " written: fact bridge-closed, person odile-orr, source bulletin-2024-03-08\n");
        assertThat(Files.readString(file))
                .contains("\"id\": \"bridge-closed\"", "\"locator\": \"page 3\"", "\"confidence\": \"reported\"")
                .contains("\"role\": \"engineer of the town\"", "\"kind\": \"news\"")
                .doesNotContain("xample-", "Example ");
        assertThat(run("facts", "validate", file.toString()).err()).endsWith(": no problems\n");
        assertThat(run("facts", "format", "--check", file.toString()).code()).isZero();
    }

    @Test
    void a_version_with_texts_missing_is_written_but_not_signed() throws Exception {
        addClosed();
        var next = folder.resolve("next.json");
        Files.writeString(
                next, Files.readString(file).replace("closed its footbridge on", "closed its old footbridge on"));

        var refused = run(
                "facts",
                "next",
                next.toString(),
                "--from",
                file.toString(),
                "--summary",
                "The bridge is old.",
                "--out",
                next.toString(),
                "--force",
                "--key",
                "no-key");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err())
                .contains("“replace this text”: 1 reason", "was not signed, because it is not complete");
        assertThat(Files.readString(next)).contains("The bridge is old.");
    }
}
