package org.onrecord.cli.core;

import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.output.layout.Format;
import picocli.CommandLine.Option;

/** The options of questions in plain English. */
public final class AskOptions {
    private static final int USUALLY = 3;

    @Option(
            names = "--explain",
            description =
                    "Also show how the question was read, the equivalent command, and why the first answer ranked first;"
                            + " in text, json and jsonl.")
    public boolean explains;

    @Option(names = "--top", paramLabel = "N", description = "At most N answers (3).")
    @Nullable
    public PositiveNumber top;

    /** How many answers to give at most. */
    public int most() {
        return top == null ? USUALLY : top.value();
    }

    /** Whether to explain; refuses to where the format has no room for it. */
    public boolean explainsIn(Format format) {
        var hasRoom = format == Format.TEXT || format == Format.JSON || format == Format.JSONL;
        if (explains && !hasRoom) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "contradicting-options",
                    "--explain does not work with --format " + format.key(),
                    "use text, json or jsonl");
        }
        return explains;
    }
}
