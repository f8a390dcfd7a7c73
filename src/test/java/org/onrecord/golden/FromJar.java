package org.onrecord.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs the packaged jar in a process of its own. */
public final class FromJar implements Program {
    private final Path jar;

    /** A program in this jar. */
    public FromJar(Path jar) {
        this.jar = jar;
    }

    @Override
    public Run run(List<String> arguments, Map<String, String> environment, String input) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        // Java decodes arguments by the locale; what the program prints does not depend on it.
        builder.environment().putIfAbsent("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var out = read(process.getInputStream());
        return new Run(out, err.get(), process.waitFor());
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
