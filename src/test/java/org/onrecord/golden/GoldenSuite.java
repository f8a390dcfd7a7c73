package org.onrecord.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden cases, run by one way of running the program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GoldenSuite {
    private final Program program;

    @TempDir
    Path folder;

    GoldenSuite(Program program) {
        this.program = program;
    }

    /** The cases to run: all. */
    List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    /** Those of them whose names begin with {@code -Dgolden.only}. */
    List<GoldenCase> chosen() throws IOException {
        var start = System.getProperty("golden.only", "");
        return cases().stream()
                .filter(golden -> golden.toString().startsWith(start))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void prints_and_ends_as_recorded(GoldenCase golden) throws Exception {
        var run = run(golden);
        if ("true".equals(System.getProperty("golden.update"))) {
            golden.update(run);
        } else {
            assertThat(run)
                    .as("%s: onrecord %s", golden, String.join(" ", golden.arguments()))
                    .isEqualTo(golden.expected());
        }
    }

    private Run run(GoldenCase golden) throws Exception {
        if (!golden.hasData()) {
            return program.run(golden.arguments(), golden.environment(), golden.input());
        }
        var data = golden.copyOfData(folder);
        var arguments = golden.arguments().stream()
                .map(word -> word.replace(GoldenCase.DATA, data))
                .toList();
        var environment = new HashMap<>(golden.environment());
        environment.replaceAll((_, value) -> value.replace(GoldenCase.DATA, data));
        var run = program.run(arguments, environment, golden.input());
        return new Run(run.out().replace(data, GoldenCase.DATA), run.err().replace(data, GoldenCase.DATA), run.code());
    }
}
