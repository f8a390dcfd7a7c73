package org.onrecord.io;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/**
 * An external program, found on {@code PATH} and run without a shell.
 *
 * @param io provides the environment, and the terminal if standard input is one
 * @param distribution its Debian package, for the hint if it is missing
 */
public record Program(Io io, String name, String distribution) {
    private static final int MAX_COMPLAINT = 1 << 16;
    private static final File NOTHING = new File("/dev/null");
    private static final Path SHELL = Path.of("/bin/sh");

    /**
     * A shell script that runs its arguments, and stops them when standard input ends. That happens when the process
     * that writes to it ends for any reason.
     */
    private static final String WATCH = """
            exec 3<&0 </dev/null
            "$@" 3<&- &
            program=$!
            { read -r line <&3; kill "$program"; } >/dev/null 2>&1 &
            watch=$!
            wait "$program"
            status=$?
            kill "$watch" 2>/dev/null
            exit "$status"
            """;

    /**
     * The result of running a program.
     *
     * @param complaint its standard error, trimmed, at most 64 KiB
     */
    public record Ending(int status, String complaint) {}

    /** Consumes the standard output of a running program. */
    public interface Taker {
        /** Reads the output. It may stop early: the program ends at its next write, or at once after an exception. */
        void take(InputStream output) throws IOException;
    }

    /**
     * Runs the program to its end. Its standard input is the terminal, or empty without one.
     *
     * @throws Failure {@code program-missing}, exit 69, when it is not on PATH or cannot be started
     * @throws IOException if the consumer throws it
     */
    public Ending run(List<String> arguments, Taker taker) throws IOException {
        return run(command(arguments), input(), taker);
    }

    /**
     * Runs the program with this content as standard input, and messages in English. If the program ends early, the
     * rest of the content is not read.
     */
    public Ending feed(List<String> arguments, InputStream content, Taker taker) throws IOException {
        var environment = new HashMap<>(io.environment());
        environment.put("LC_ALL", "C");
        var process = start(command(arguments), environment, ProcessBuilder.Redirect.PIPE);
        return finish(process, output -> {
            pour(content, process.getOutputStream());
            taker.take(output);
        });
    }

    /** Runs the program without input. It does not outlive this process, even if this process is killed. */
    public Ending runWatched(List<String> arguments, Taker taker) throws IOException {
        var command = command(arguments);
        if (!Files.isExecutable(SHELL)) {
            return run(command, ProcessBuilder.Redirect.from(NOTHING), taker);
        }
        command.addAll(0, List.of(SHELL.toString(), "-c", WATCH, "sh"));
        return run(command, ProcessBuilder.Redirect.PIPE, taker);
    }

    private Ending run(List<String> command, ProcessBuilder.Redirect input, Taker taker) throws IOException {
        return finish(start(command, io.environment(), input), taker);
    }

    private Ending finish(Process process, Taker taker) throws IOException {
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

    private static void pour(InputStream content, OutputStream program) throws IOException {
        var buffer = new byte[1 << 16];
        for (int read; (read = content.read(buffer)) >= 0; ) {
            try {
                program.write(buffer, 0, read);
            } catch (IOException e) {
                // The program has ended.
                break;
            }
        }
        close(program);
    }

    private static void close(OutputStream program) {
        try {
            program.close();
        } catch (IOException e) {
            // The program has ended.
        }
    }

    public boolean isInstalled() {
        return find().isPresent();
    }

    /** Returns the executable on PATH, which defaults to the two folders of a minimal system. */
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

    private List<String> command(List<String> arguments) {
        var file = find().orElseThrow(() -> missing("is not on PATH"));
        var command = new ArrayList<>(List.of(file.toString()));
        command.addAll(arguments);
        return command;
    }

    private ProcessBuilder.Redirect input() {
        return io.terminal().isInput() ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.from(NOTHING);
    }

    private Process start(List<String> command, Map<String, String> environment, ProcessBuilder.Redirect input) {
        var builder = new ProcessBuilder(command).redirectInput(input);
        builder.environment().clear();
        builder.environment().putAll(environment);
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
                complaint.write(buffer, 0, Math.min(read, MAX_COMPLAINT - complaint.size()));
            }
        } catch (IOException e) {
            // The program was stopped; keep what it has written.
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
