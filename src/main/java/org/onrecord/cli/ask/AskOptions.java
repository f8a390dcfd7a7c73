package org.onrecord.cli.ask;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsSource;
import org.onrecord.io.InputLines;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.talk.Conversation;
import picocli.CommandLine.Option;

/** The options of questions in plain English. */
public final class AskOptions {
    private static final int DEFAULT_MAX = 3;

    @Option(
            names = "--explain",
            description = "Also show how the question was understood, the equivalent command, and why the first answer"
                    + " ranked first (text, json and jsonl).")
    public boolean explains;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "At most N answers (3). Related answers are never split: computed lists and topic overviews"
                    + " show up to eight, and the overview of the case shows all of its facts.")
    @Nullable
    public Integer top;

    /** Returns the maximum number of answers. */
    public int max() {
        return top == null ? DEFAULT_MAX : top;
    }

    /** Whether to explain the answers. Fails if the format has no room for that. */
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

    Conversation conversation(Run run, Layout layout, @Nullable Supplier<List<String>> typed) {
        var host = new ShellProgram(run, layout.format());
        return new Conversation(host, max(), explainsIn(layout.format()), typed);
    }

    /** Answers each line of standard input. */
    ExitCode batch(Run run, Layout layout) {
        if (run.facts().select(run.io()).source() instanceof FactsSource.StandardInput) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "input-used-twice",
                    "standard input cannot be both the facts file and the questions",
                    "give the facts file with --facts FILE");
        }
        var lines = new InputLines(run.io().in());
        return conversation(run, layout, null).answerAll(lines);
    }
}
