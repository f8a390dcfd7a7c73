package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of README that other programs take part in, run by a shell against the jar. */
@Tag("system")
class ReadmePipelinesIT {
    private static final Path README = Path.of("README.md");

    @TempDir
    static Path bin;

    @BeforeAll
    static void puts_the_program_on_the_path() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var program = bin.resolve("onrecord");
        Files.writeString(
                program, "#!/bin/sh\nexec '%s' -jar '%s' \"$@\"\n".formatted(java, System.getProperty("onrecord.jar")));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
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
        try {
            var builder = new ProcessBuilder("sh", "-c", example.command()).redirectErrorStream(true);
            builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
            var process = builder.start();
            process.getOutputStream().close();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("$ %s%n%s", example.command(), printed)
                    .isZero();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
