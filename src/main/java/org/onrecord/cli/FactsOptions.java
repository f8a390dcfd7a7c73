package org.onrecord.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Io;
import org.onrecord.store.FactsSource;
import org.onrecord.store.Limits;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command that say which record answers. */
final class FactsOptions {
    private static final String VARIABLE = "ONRECORD_FACTS";
    private static final long MEBIBYTE = 1L << 20;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Answer from this facts file; - is standard input.")
    @Nullable
    String file;

    @Option(
            names = "--max-size",
            paramLabel = "MIB",
            scope = ScopeType.INHERIT,
            description = "Largest facts file to read, in MiB (512).")
    @Nullable
    PositiveNumber maxSize;

    /**
     * A record to answer from, and why it is this one.
     *
     * @param source where to read it
     * @param reason why, as {@code paths} says it
     */
    record Choice(FactsSource source, String reason) {}

    /** The record chosen by option, environment or default, in this order. */
    Choice choose(Io io) {
        var variable = io.variable(VARIABLE);
        if (file != null) {
            return new Choice(source(file, io), "named by --facts");
        }
        if (variable != null) {
            return new Choice(source(variable, io), "named by " + VARIABLE);
        }
        return new Choice(
                new FactsSource.Bundled(),
                "bundled with the program; neither --facts nor " + VARIABLE + " names another");
    }

    /** A facts file as a user names it: a path, or {@code -} for standard input. */
    static FactsSource source(String name, Io io) {
        if (!name.equals("-")) {
            return new FactsSource.OnDisk(Path.of(name));
        }
        if (io.terminal().isInput()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "input-is-a-terminal",
                    "the facts file is to come from standard input, which is a terminal",
                    "send a file to it: onrecord ... --facts - < FILE");
        }
        return new FactsSource.StandardInput(io.in());
    }

    /** What the options ask for: two lines with the same are answered by the same record. */
    List<@Nullable Object> asked() {
        return Arrays.asList(file, maxSize);
    }

    Limits limits() {
        return maxSize == null ? Limits.DEFAULT : Limits.DEFAULT.withMaxBytes(maxSize.value() * MEBIBYTE);
    }
}
