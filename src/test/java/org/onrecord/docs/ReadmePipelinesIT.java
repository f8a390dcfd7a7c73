package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.ProgramProcess;

/** The examples of README that other programs take part in, run by a shell against the jar. */
@Tag("system")
class ReadmePipelinesIT {
    private static final Path README = Path.of("README.md");

    @TempDir
    static Path bin;

    private static ProgramShell shell;

    @BeforeAll
    static void puts_the_program_on_the_path() throws Exception {
        shell = ProgramShell.of(ProgramProcess.jar(), bin);
    }

    @Test
    void pipelines_print_what_the_page_shows() throws Exception {
        var page = Files.readString(README);
        if ("true".equals(System.getProperty("golden.update"))) {
            page = ConsoleExample.rewrite(page, example -> example.isPipeline() ? printed(example) : example.output());
            Files.writeString(README, page);
        }
        assertThat(ConsoleExample.in(page).stream().filter(ConsoleExample::isPipeline))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(printed(example))
                        .as("$ %s", example.command())
                        .isEqualTo(example.output()));
    }

    private static String printed(ConsoleExample example) {
        return shell.printed(example.command(), Path.of("."));
    }
}
