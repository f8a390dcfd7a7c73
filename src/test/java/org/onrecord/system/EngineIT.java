package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What OpenSearch answers from an export of eleven records. */
@Tag("system")
class EngineIT {

    /** The native binary, if it is built; it starts faster than the jar. */
    private static List<String> program() {
        var binary = System.getProperty("onrecord.binary");
        return binary != null && Files.exists(Path.of(binary))
                ? List.of(binary)
                : List.of(System.getProperty("java.home") + "/bin/java", "-jar", System.getProperty("onrecord.jar"));
    }

    @Test
    void ten_answers_are_those_of_the_terminal() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bench/engine", "-n", "1", "-r", "10", "-c"));
        command.addAll(program());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("10 of 10 answers are those of the terminal");
    }
}
