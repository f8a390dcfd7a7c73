package org.onrecord.io;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/**
 * Another program, found on {@code PATH} and run to its end without a shell.
 *
 * @param io the outside world: its environment is the program's, its terminal too if standard input is one
 * @param name what the program is called
 * @param distribution the Debian package that has it, for the hint where it is missing
 */
public record Program(Io io, String name, String distribution) {
    private static final int MOST_COMPLAINT = 1 << 16;

    /**
     * How a program ended.
     *
     * @param status its exit status
     * @param complaint what it wrote to standard error, without blank edges, at most 64 KiB of it
     */
    public record Ending(int status, String complaint) {}

    /** Takes what a program writes to standard output, while it runs. */
    public interface Taker {
        /** Reads as much as is wanted: what the program writes later ends it, and an exception does at once. */
        void take(InputStream output) throws IOException;
    }

    /**
     * Runs the program.
     *
     * @throws Failure {@code program-missing}, exit 69, when it is not on PATH or cannot be started
     * @throws IOException what the taker throws
     */
    public Ending run(List<String> arguments, Taker taker) throws IOException {
        var process = start(find().orElseThrow(() -> missing("is not on PATH")), arguments);
        var complaint = new ByteArrayOutputStream();
        var listener = Thread.ofVirtual().start(() -> listen(process.getErrorStream(), complaint));
        try {
            try (var output = process.getInputStream()) {
                taker.take(output);
            }
            var status = process.waitFor();
            listener.join();
            return new Ending(status, complaint.toString(StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name + " was running", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The file that PATH names; an unset PATH names the two places of a bare system. */
    private Optional<Path> find() {
        var path = io.variable("PATH");
        return Stream.of((path == null ? "/usr/bin:/bin" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> place(folder).stream())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private Optional<Path> place(String folder) {
        try {
            return Optional.of(Path.of(folder).resolve(name).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Process start(Path file, List<String> arguments) {
        var command =
                Stream.concat(Stream.of(file.toString()), arguments.stream()).toList();
        var builder = new ProcessBuilder(command)
                .redirectInput(
                        io.terminal().isInput()
                                ? ProcessBuilder.Redirect.INHERIT
                                : ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().clear();
        builder.environment().putAll(io.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw missing("could not be started: " + e.getMessage());
        }
    }

    private static void listen(InputStream errors, ByteArrayOutputStream complaint) {
        var buffer = new byte[4096];
        try (errors) {
            for (int read; (read = errors.read(buffer)) >= 0; ) {
                complaint.write(buffer, 0, Math.min(read, MOST_COMPLAINT - complaint.size()));
            }
        } catch (IOException e) {
            // The program was stopped; what it had said is kept.
        }
    }

    private Failure missing(String what) {
        return Failure.of(
                ExitCode.SOURCE_UNREACHABLE,
                "program-missing",
                "this needs the program " + name + ", which " + what,
                "install it: on Debian, apt-get install " + distribution);
    }
}
