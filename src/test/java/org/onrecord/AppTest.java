package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;
import org.onrecord.pack.PlantedPack;

class AppTest {

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--format=json", "--format=jsonl"})
    void errors_are_json_where_json_was_asked_for(String option) {
        var run = run("who", "--jason", option);

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("{\"format\":\"onrecord/1\",\"error\":{\"code\":\"unknown-option\"");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void no_arguments_give_a_short_help_with_two_examples() {
        var run = run();

        assertThat(run.out()).contains("onrecord overview", "onrecord who barker");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void options_stand_before_or_after_the_command() {
        assertThat(run("--format", "csv", "works").out())
                .isEqualTo(run("works", "--format", "csv").out());
    }

    @Test
    void the_version_names_program_record_dates_and_fingerprint() {
        assertThat(run("--version").out().lines().toList())
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("onrecord "),
                        line -> assertThat(line).startsWith("record   peter-connelly "),
                        line -> assertThat(line).startsWith("released "),
                        line -> assertThat(line).isEqualTo("as of    31 October 2025"),
                        line -> assertThat(line).matches("sha256   [0-9a-f]{64}"));
    }

    @Test
    void a_very_long_or_strange_argument_is_no_bug() {
        for (var argument : List.of("x".repeat(100_000), "\u0000\u001b[31m", "--", "\u202e", "''", "*", "-", "=")) {
            assertThat(run("search", argument).code()).as(argument).isIn(0, 1, 2);
            assertThat(run("who", argument).code()).as(argument).isIn(0, 1, 2, 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"who harrow", "outcome", "timeline", "ask was sian harrow released", "show ferry-lost"})
    void a_pack_whose_rows_no_program_wrote_is_damage_and_not_a_bug(String lookup, @TempDir Path store)
            throws Exception {
        var environment = Map.of("XDG_DATA_HOME", store.toString());
        var arguments = List.of(("--case grey-heron " + lookup).split(" "));
        run(environment, List.of("facts", "install", "--allow-unsigned", "src/test/resources/records/grey-heron.json"));
        try (var files = Files.walk(store)) {
            var pack = files.filter(file -> file.toString().endsWith(".pack"))
                    .findFirst()
                    .orElseThrow();
            for (var table : List.of("people", "facts")) {
                PlantedPack.spoil(pack, table);
            }
        }

        var run = run(environment, arguments);

        assertThat(run.err())
                .contains("the pack of a record", "install it again")
                .doesNotContain("bug");
        assertThat(run.code()).isEqualTo(4);
    }

    private static Run run(Map<String, String> environment, List<String> arguments) {
        return new InProcess().run(arguments, environment, "");
    }

    private static Run run(String... arguments) {
        return new InProcess().run(List.of(arguments), Map.of(), "");
    }
}
