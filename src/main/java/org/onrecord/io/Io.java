package org.onrecord.io;

import java.io.FileDescriptor;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the program takes from outside and gives back.
 *
 * @param in standard input
 * @param out standard output: answers only
 * @param err standard error: everything else
 * @param environment environment variables
 * @param terminal the terminal
 * @param clock the time and its zone; only signatures and what is installed depend on it, no answer does
 */
public record Io(
        InputStream in, Output out, Output err, Map<String, String> environment, Terminal terminal, Clock clock) {

    /** The streams and the environment of this process. */
    public static Io ofSystem() {
        return new Io(
                System.in,
                Output.ofDescriptor("standard output", FileDescriptor.out, 1),
                Output.ofDescriptor("standard error", FileDescriptor.err, 2),
                System.getenv(),
                new SystemTerminal(),
                new SystemClock());
    }

    /** The same with another terminal, such as one that a library knows more of. */
    public Io on(Terminal other) {
        return new Io(in, out, err, environment, other, clock);
    }

    /** The same without anything on standard input, for commands among the lines that stand there. */
    public Io withoutInput() {
        return new Io(InputStream.nullInputStream(), out, err, environment, terminal, clock);
    }

    /** The same environment with all output in one place, and neither input nor terminal. */
    public Io caughtBy(OutputStream bytes) {
        var all = new Output("the reply", bytes);
        return new Io(InputStream.nullInputStream(), all, all, environment, Terminal.NONE, clock);
    }

    /** An environment variable, or null when it is not set or empty. */
    public @Nullable String variable(String name) {
        var value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
