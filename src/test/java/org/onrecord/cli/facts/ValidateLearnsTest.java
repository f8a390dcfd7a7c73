package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

/** {@code facts validate} learns from a valid file, for those who ask it next. */
class ValidateLearnsTest {
    private static final String RECORDS = "src/test/resources/records/";
    private static final String ASKED = RECORDS + "grey-heron-asked.json";

    @TempDir
    Path cache;

    private Run run(String... words) throws Exception {
        return new InProcess().run(List.of(words), Map.of("XDG_CACHE_HOME", cache.toString()), "");
    }

    @Test
    void a_single_valid_file_fills_the_cache_and_the_output_is_the_same_as_without() throws Exception {
        var first = run("facts", "validate", ASKED);
        var again = run("facts", "validate", ASKED);

        assertThat(first).isEqualTo(again);
        assertThat(first.code()).isZero();
        assertThat(first.err()).doesNotContain("learning");
        assertThat(cache.resolve("onrecord/vectors")).isDirectoryContaining("glob:**");
    }

    @Test
    void several_files_a_file_with_errors_and_questions_fill_nothing() throws Exception {
        var bad = Files.writeString(cache.resolve("bad.json"), Files.readString(Path.of(ASKED)) + "x");

        run("facts", "validate", ASKED, RECORDS + "smallest.json");
        run("facts", "validate", bad.toString());
        run("ask", "--facts", ASKED, "who steered the ferry");

        assertThat(cache.resolve("onrecord")).doesNotExist();
    }

    @Test
    void paths_names_the_folder() throws Exception {
        assertThat(run("paths", "--format", "csv").out())
                .contains("cache," + cache.resolve("onrecord/vectors") + ",what facts validate learned from questions");
    }

    @Test
    void a_folder_that_cannot_be_made_is_none() throws Exception {
        var nowhere = Map.of("XDG_CACHE_HOME", "/proc/nowhere");

        var validated = new InProcess().run(List.of("facts", "validate", ASKED), nowhere, "");

        assertThat(validated.code()).isZero();
        assertThat(validated).isEqualTo(run("facts", "validate", ASKED));
    }
}
