package org.onrecord.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Runs the native binary.
 *
 * @param path where it is
 */
public record NativeBinary(Path path) implements Program {

    /** The binary that this build made, or the one that {@code -Donrecord.binary} names. */
    public static NativeBinary built() {
        return new NativeBinary(Path.of(System.getProperty("onrecord.binary")));
    }

    @Override
    public Run run(List<String> arguments, Map<String, String> environment, String input) throws Exception {
        var process = start(
                environment,
                Stream.concat(Stream.of(path.toString()), arguments.stream()).toList());
        var err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException leftUnread) {
            // A command that reads no input may have ended before it was written.
        }
        var out = read(process.getInputStream());
        return new Run(out, err.get(), process.waitFor());
    }

    /** Starts a command line with this environment alone. */
    public static Process start(Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
