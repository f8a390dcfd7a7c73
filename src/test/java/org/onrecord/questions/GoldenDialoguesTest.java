package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole conversations, line by line, with what was taken from what was said before. */
class GoldenDialoguesTest {
    private static Map<GoldenDialogue, String> all = Map.of();

    @BeforeAll
    static void all_are_played() throws Exception {
        all = GoldenDialogue.played();
    }

    static List<GoldenDialogue> dialogues() throws IOException {
        return GoldenDialogue.all();
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void go_as_they_are_written_down(GoldenDialogue dialogue) throws Exception {
        var played = all.get(dialogue);
        if ("true".equals(System.getProperty("golden.update"))) {
            dialogue.update(played);
        }
        assertThat(played).as(dialogue.toString()).isEqualTo(dialogue.kept());
    }
}
