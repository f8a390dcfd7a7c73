package org.onrecord.cli.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.ask.reply.ReplyRenderer;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.ask.understand.Context;
import org.onrecord.cli.talk.Batch;
import org.onrecord.cli.talk.BundledQuestions;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onrecord ask}. */
@Command(
        name = "ask",
        header = "A question in plain English.",
        footer = {"onrecord ask \"what happened to baby p\"", "onrecord ask --explain was barker convicted of murder"})
public final class AskCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "QUESTION",
            description = "The question; with -, or with none on a pipe, each line of standard input is a question.")
    List<String> words = new ArrayList<>();

    @Mixin
    public AskOptions options = new AskOptions();

    AskCommand(Session session) {
        this.session = session;
    }

    /** The question in one line; empty when there is none. */
    public String question() {
        return String.join(" ", words);
    }

    @Override
    public Integer call() {
        if (session.listsFields(ReplyRenderer.fields())) {
            return ExitCode.ANSWERED.status();
        }
        return isOfLines() ? batch() : answer().status();
    }

    private boolean isOfLines() {
        return words.isEmpty() || words.equals(List.of("-"));
    }

    private int batch() {
        if (session.io().terminal().isInput()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "missing-argument",
                    "no question given, and standard input is a terminal",
                    "onrecord ask QUESTION, or onrecord shell to ask several");
        }
        return new Batch(session, options).run();
    }

    private ExitCode answer() {
        var layout = session.layout(ReplyRenderer.fields());
        var writer = new ReplyWriter(layout, options.explainsIn(layout.format()));
        var reply = BundledQuestions.of(session.record()).answer(question(), Context.NONE, options.most());
        session.write(layout.format(), out -> writer.write(reply, out));
        if (!reply.isOnRecord()) {
            throw Unanswered.failure(reply);
        }
        return ExitCode.ANSWERED;
    }
}
