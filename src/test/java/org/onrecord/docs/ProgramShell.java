package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.onrecord.golden.ProgramProcess;

/**
 * A shell in which {@code onrecord} is one way of running the program.
 *
 * @param bin the folder that is first on its path
 * @param variables what is set in it besides
 */
record ProgramShell(Path bin, Map<String, String> variables) {

    /** Puts a program into an empty folder. */
    static ProgramShell of(ProgramProcess program, Path bin) throws IOException {
        program.putInto(bin);
        return new ProgramShell(bin, Map.of());
    }

    ProgramShell with(String variable, String value) {
        return new ProgramShell(bin, Map.of(variable, value));
    }

    /** What a command that must end with 0 prints, errors too. */
    String printed(String command, Path folder) {
        try {
            var builder = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
            // Nobody's own settings and records count, and what is installed goes nowhere else.
            builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("ONRECORD_"));
            builder.environment().put("HOME", bin.toString());
            builder.environment().putAll(variables);
            var process = builder.start();
            process.getOutputStream().close();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("$ %s%n%s", command, printed).isZero();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
