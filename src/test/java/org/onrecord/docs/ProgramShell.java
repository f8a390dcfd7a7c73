package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.onrecord.golden.NativeBinary;

/**
 * A shell in which {@code onrecord} is one way of running the program.
 *
 * @param bin the folder that is first on its path
 * @param variables what is set in it besides
 */
record ProgramShell(Path bin, Map<String, String> variables) {

    /** Puts the packaged jar into an empty folder. */
    static ProgramShell ofJar(Path bin) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var jar = Path.of(System.getProperty("onrecord.jar")).toAbsolutePath();
        return of(bin, "'%s' -jar '%s'".formatted(java, jar));
    }

    /** Puts the native binary into an empty folder. */
    static ProgramShell ofBinary(Path bin) throws IOException {
        return of(bin, "'" + NativeBinary.built().path().toAbsolutePath() + "'");
    }

    private static ProgramShell of(Path bin, String words) throws IOException {
        var program = bin.resolve("onrecord");
        Files.writeString(program, "#!/bin/sh\nexec " + words + " \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
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
