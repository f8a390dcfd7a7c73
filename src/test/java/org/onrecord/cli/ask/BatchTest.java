package org.onrecord.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

class BatchTest {
    private static Run batch(String... lines) {
        return new InProcess()
                .run(
                        List.of("shell", "--format", "jsonl"),
                        Map.of("ONRECORD_FACTS", "src/test/resources/records/grey-heron.json"),
                        String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/facts validate a\0b",
                "/overview --facts a\0b",
                "/facts install a\0b",
                "/facts verify a\0b",
                "/facts format a\0b",
                "/facts validate -",
                "/facts validate caf\ufffd.json",
                "who is\rharrow?",
                "/show\rferry-lost"
            })
    void a_line_is_one_object_and_never_ends_the_batch(String line) {
        var run = batch(line, line, "who is harrow?");

        assertThat(run.out().lines()).hasSize(3).allMatch(object -> object.startsWith("{") && object.endsWith("}"));
        assertThat(run.err()).doesNotContain("this is a bug");
        assertThat(run.code()).isNotIn(70, 74);
    }
}
