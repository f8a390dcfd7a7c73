package org.onrecord.cli;

import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.output.layout.Format;
import picocli.CommandLine.Option;

/** The options of questions in plain English. */
final class AskOptions {
    private static final int USUALLY = 3;

    @Option(
            names = "--explain",
            description = "Also tell how the question was understood, the equal command, and why the first answer won;"
                    + " in text, json and jsonl.")
    boolean explains;

    @Option(names = "--top", paramLabel = "N", description = "At most N answers (3).")
    @Nullable
    PositiveNumber top;

    /** How many answers to give at most. */
    int most() {
        return top == null ? USUALLY : top.value();
    }

    /** Whether to explain; refuses to where the format has no room for it. */
    boolean explainsIn(Format format) {
        var hasRoom = format == Format.TEXT || format == Format.JSON || format == Format.JSONL;
        if (explains && !hasRoom) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "contradicting-options",
                    "--explain has no place in --format " + format.key(),
                    "explain in text, json or jsonl");
        }
        return explains;
    }
}
