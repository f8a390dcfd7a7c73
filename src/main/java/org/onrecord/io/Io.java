package org.onrecord.io;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program's inputs and outputs.
 *
 * @param in standard input
 * @param out standard output: answers only
 * @param err standard error: everything else
 * @param environment environment variables
 * @param terminal the terminal
 * @param clock used only for signatures and installation, never for answers
 */
public record Io(
        InputStream in, Output out, Messages err, Map<String, String> environment, Terminal terminal, Clock clock) {

    public static Io ofSystem() {
        ClosedStreams.fill();
        return new Io(
                ClosedStreams.isTakenByJava(0) ? noInput() : System.in,
                Output.ofDescriptor("standard output", FileDescriptor.out, 1),
                new Messages(Output.ofDescriptor("standard error", FileDescriptor.err, 2)),
                System.getenv(),
                new SystemTerminal(),
                Clock.systemUTC());
    }

    /** The same with a pager, unless the environment names one. */
    public Io withPager(String command) {
        if (Pager.isSetBy(environment)) {
            return this;
        }
        var more = new HashMap<>(environment);
        more.put(Pager.CONFIGURED, command);
        return new Io(in, out, err, more, terminal, clock);
    }

    /** Ends the program after its shutdown hooks. */
    public static void end(int status) {
        Runtime.getRuntime().exit(status);
    }

    public Io on(Terminal other) {
        return new Io(in, out, err, environment, other, clock);
    }

    /** The same with empty standard input, for commands that come from standard input themselves. */
    public Io withoutInput() {
        return new Io(noInput(), out, err, environment, terminal, clock);
    }

    /** The same environment, with all output in one buffer and without input or terminal. */
    public Io caughtBy(OutputStream bytes) {
        var all = new Output("the reply", bytes);
        return new Io(noInput(), all, new Messages(all), environment, Terminal.NONE, clock);
    }

    /** Unlike the null stream, it can be read again after it was closed. */
    private static InputStream noInput() {
        return new ByteArrayInputStream(new byte[0]);
    }

    /** An environment variable, or null if it is not set or empty. */
    public @Nullable String variable(String name) {
        var value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
