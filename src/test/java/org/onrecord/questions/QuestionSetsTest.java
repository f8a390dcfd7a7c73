package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sets of questions, each asked in one batch of the shell. */
class QuestionSetsTest {

    static List<QuestionSet> sets() throws IOException {
        return QuestionSet.all();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void no_set_falls_below_its_floor(QuestionSet set) throws Exception {
        var tally = Tally.of(set, OwnShell.answers(set));
        if ("true".equals(System.getProperty("floors.update"))) {
            Floors.read().set(set, tally);
        }
        var wrong = set.isKeptApart() ? "read by nobody" : "\n" + String.join("\n", tally.wrong());
        assertThat(Floors.read().complaints(set, tally))
                .as("%s; wrong: %s\n", set.name(), wrong)
                .isEmpty();
    }
}
