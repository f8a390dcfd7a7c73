package org.onrecord.cli.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.ask.understand.Context;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.InputLines;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.talk.BundledQuestions;
import org.onrecord.talk.Conversation;
import org.onrecord.talk.Host.ParsedCommand;
import org.onrecord.talk.ReplyOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord ask}. */
@Command(
        name = "ask",
        header = "Ask a question in plain English.",
        footer = {"onrecord ask \"what happened to baby p\"", "onrecord ask --explain was barker convicted of murder"})
public final class AskCommand extends AnswerCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "QUESTION",
            description = "The question; in bash and zsh, ? and ' need double quotes around it. With -, or without a"
                    + " question on a pipe, each line of standard input is a question.")
    List<String> words = new ArrayList<>();

    @Option(names = "--short", description = "Only the sentence of the answer and its first source (text only).")
    boolean isShort;

    @Mixin
    AskOptions options = new AskOptions();

    public AskCommand() {}

    public AskCommand(String question) {
        words.add(question);
    }

    ParsedCommand parsed() {
        return new ParsedCommand.Question(question(), options.top == null ? null : options.max(), options.explains);
    }

    private String question() {
        return String.join(" ", words);
    }

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return ReplyWriter.columns();
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        if (!words.isEmpty() && !words.equals(List.of("-"))) {
            return write(run, layout);
        }
        if (isShort) {
            throw Failure.usage(
                    "contradicting-options", "--short is for one question", "onrecord ask --short QUESTION");
        }
        return batch(run, layout);
    }

    private ExitCode batch(Run run, Layout layout) {
        if (run.io().terminal().isInput()) {
            throw Failure.usage(
                    "missing-argument",
                    "no question given, and standard input is a terminal",
                    "onrecord ask QUESTION, or onrecord shell to ask several");
        }
        run.refuseInputTwice("questions");
        return options.conversation(run, layout, null)
                .answerEach(new InputLines(run.io().in()));
    }

    private ExitCode write(Run run, Layout layout) {
        var reply = BundledQuestions.of(run.record()).answer(question(), Context.NONE, options.max());
        var writer = new ReplyWriter(layout, options.explainsIn(layout.format()));
        var isSentence = isShort && layout.isForPeople();
        if (isSentence && (reply.isOnRecord() || reply.reason() == null)) {
            run.write(layout.format(), out -> writer.writeSentence(reply, out));
            return ExitCode.ANSWERED;
        }
        if (!isSentence) {
            run.write(layout.format(), out -> writer.write(reply, out));
        }
        if (reply.hasNearest() && layout.isForPeople() && !isSentence) {
            return ExitCode.NOT_ON_RECORD;
        }
        if (!reply.isOnRecord() && reply.reason() != null) {
            throw run.asked(ReplyOutput.failure(reply));
        }
        return ExitCode.ANSWERED;
    }

    public static final class AskOptions {
        private static final int DEFAULT_MAX = 3;

        @Option(
                names = "--explain",
                description =
                        "Also show how the question was understood, the equivalent command, and why the first answer"
                                + " ranked first (text, json and jsonl).")
        public boolean explains;

        @Option(
                names = "--top",
                paramLabel = "N",
                description =
                        "At most N answers (3). Related answers are never split: computed lists and topic overviews"
                                + " show up to eight, and the overview of the case shows all of its facts.")
        @Nullable
        public Integer top;

        public int max() {
            return top == null ? DEFAULT_MAX : top;
        }

        /** Whether to explain the answers. Fails if the format has no room for that. */
        public boolean explainsIn(Format format) {
            var hasRoom = format == Format.TEXT || format == Format.JSON || format == Format.JSONL;
            if (explains && !hasRoom) {
                throw Failure.usage(
                        "contradicting-options",
                        "--explain does not work with --format " + format.key(),
                        "use text, json or jsonl");
            }
            return explains;
        }

        Conversation conversation(Run run, Layout layout, @Nullable Supplier<List<String>> typed) {
            return new Conversation(new ShellProgram(run), max(), explainsIn(layout.format()), typed);
        }

        ExitCode batch(Run run, Layout layout) {
            run.refuseInputTwice("questions");
            var lines = new InputLines(run.io().in());
            return conversation(run, layout, null).answerAll(lines);
        }
    }
}
