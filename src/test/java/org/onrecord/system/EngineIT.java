package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.FullOnly;
import org.onrecord.golden.ProgramProcess;

/** What OpenSearch answers from an export of eleven records. */
@FullOnly
@Tag("system")
class EngineIT {
    @Test
    void ten_answers_are_those_of_the_terminal() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bench/engine", "-n", "1", "-r", "10", "-c"));
        command.addAll(ProgramProcess.packaged().words());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("10 of 10 answers are those of the terminal");
    }
}
