package org.onrecord.io;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The program's inputs and outputs.
 *
 * @param out standard output: answers only
 * @param err standard error: everything else
 * @param clock used only for signatures, installation and the cache, never for answers
 */
public record Io(
        InputStream in, Output out, Messages err, Map<String, String> environment, Terminal terminal, Clock clock) {

    public static Io ofSystem() {
        ClosedStreams.fill();
        var terminal = new SystemTerminal();
        return new Io(
                ClosedStreams.isTakenByJava(0) ? noInput() : System.in,
                Output.ofDescriptor("standard output", FileDescriptor.out, 1),
                new Messages(Output.ofDescriptor("standard error", FileDescriptor.err, 2), terminal),
                System.getenv(),
                terminal,
                Clock.systemUTC());
    }

    /** Ends the program after its shutdown hooks. */
    public static void end(int status) {
        Runtime.getRuntime().exit(status);
    }

    public Io on(Terminal other) {
        return new Io(in, out, err, environment, other, clock);
    }

    /** Returns the same with empty standard input, for commands that come from standard input themselves. */
    public Io withoutInput() {
        return new Io(noInput(), out, err, environment, terminal, clock);
    }

    /** Returns the same environment, with all output in one buffer and without input or terminal. */
    public Io capturedBy(OutputStream bytes) {
        var all = new Output("the reply", bytes);
        return new Io(noInput(), all, new Messages(all), environment, Terminal.NONE, clock);
    }

    /** Returns an empty stream that can still be read after it is closed, unlike the null stream. */
    private static InputStream noInput() {
        return new ByteArrayInputStream(new byte[0]);
    }

    /** Returns an environment variable, or null if it is not set or empty. */
    public @Nullable String variable(String name) {
        var value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /**
     * Opens {@code /dev/null} on standard streams that are closed at the start, for example by {@code >&-} in a shell.
     * Otherwise the next file opened would get their descriptor, and answers would be written to the store. It is
     * opened for reading, so that writing fails.
     */
    private static final class ClosedStreams {
        private static final List<FileInputStream> OPEN = new ArrayList<>();

        private ClosedStreams() {}

        static void fill() {
            for (var number = 0; number <= 2; number++) {
                if (Files.notExists(Path.of("/dev/fd/" + number))) {
                    openNext();
                }
            }
        }

        /** Whether the JVM, at its start, has opened a file under the descriptor of a closed stream. */
        static boolean isTakenByJava(int number) {
            var home = System.getProperty("java.home");
            try {
                return home != null
                        && Path.of("/dev/fd/" + number)
                                .toRealPath()
                                .startsWith(Path.of(home).toRealPath());
            } catch (IOException e) {
                return false;
            }
        }

        /** Opens {@code /dev/null} under the lowest free descriptor. */
        private static void openNext() {
            try {
                OPEN.add(new FileInputStream("/dev/null"));
            } catch (IOException e) {
                // Without /dev/null, the stream remains closed.
            }
        }
    }

    private static final class SystemTerminal implements Terminal {
        private static final int STDIN = 0;
        private static final int STDOUT = 1;
        private static final int STDERR = 2;

        @Override
        public boolean isInput() {
            return isTerminal(STDIN);
        }

        @Override
        public boolean isOutput() {
            return isTerminal(STDOUT);
        }

        @Override
        public boolean isError() {
            return isTerminal(STDERR);
        }

        /**
         * Whether a descriptor is a terminal. Asks Linux about each stream first, because Java's Console only covers
         * input and output together.
         */
        private static boolean isTerminal(int descriptor) {
            try {
                var target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                        .toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException e) {
                return hasConsole();
            }
        }

        // In JDK 25, the console is null again without a terminal (JDK-8351435).
        @SuppressWarnings("SystemConsoleNull")
        private static boolean hasConsole() {
            var console = System.console();
            return console != null && console.isTerminal();
        }

        /** Gets the size from {@code stty}; only called on a terminal. */
        @Override
        public Size size() {
            try {
                var process = new ProcessBuilder("stty", "size")
                        .redirectInput(Path.of("/dev/tty").toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
                return process.waitFor(1, TimeUnit.SECONDS) ? parse(answer) : Size.UNKNOWN;
            } catch (IOException e) {
                return Size.UNKNOWN;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Size.UNKNOWN;
            }
        }

        private static Size parse(String answer) {
            var space = answer.indexOf(' ');
            try {
                return new Size(
                        Integer.parseInt(answer.substring(space + 1)), Integer.parseInt(answer.substring(0, space)));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                return Size.UNKNOWN;
            }
        }
    }
}
