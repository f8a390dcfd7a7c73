package org.onrecord.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden cases, run by one way of running the program. */
abstract class GoldenSuite {
    private final Program program;

    GoldenSuite(Program program) {
        this.program = program;
    }

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void prints_and_ends_as_recorded(GoldenCase golden) throws Exception {
        var run = program.run(golden.arguments(), golden.environment(), golden.read("in"));
        if ("true".equals(System.getProperty("golden.update"))) {
            golden.update(run);
        }
        assertThat(run).as("cmd: %s", golden.read("cmd")).isEqualTo(golden.expected());
    }
}
