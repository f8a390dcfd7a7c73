package org.onrecord.cli.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.onrecord.ask.Reply;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.ask.understand.Context;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.core.SelectedRecords;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.table.Column;
import org.onrecord.talk.BundledQuestions;
import org.onrecord.talk.Host.ParsedCommand;
import org.onrecord.talk.Unanswered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    AskOptions options = new AskOptions();

    public AskCommand() {}

    public AskCommand(String question) {
        words.add(question);
    }

    /** Returns the question as a line of the shell. */
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
        return readsLines() ? batch(run, layout) : answerQuestion(run, layout);
    }

    private boolean readsLines() {
        return words.isEmpty() || words.equals(List.of("-"));
    }

    private ExitCode batch(Run run, Layout layout) {
        if (run.io().terminal().isInput()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "missing-argument",
                    "no question given, and standard input is a terminal",
                    "onrecord ask QUESTION, or onrecord shell to ask several");
        }
        return options.batch(run, layout);
    }

    private ExitCode answerQuestion(Run run, Layout layout) {
        return run.facts().several().isEmpty()
                ? write(run, layout, reply(run), "")
                : surest(SelectedRecords.of(run).map(one -> new RecordReply(one, reply(one))));
    }

    private Reply reply(Run run) {
        return BundledQuestions.of(run.record()).answer(question(), Context.NONE, options.max());
    }

    /** A record's reply to the question. */
    private record RecordReply(Run run, Reply reply) {
        /** Most sure last: an answer before a near one, more names known, a higher score. */
        static final Comparator<RecordReply> BY_SURENESS = Comparator.comparing(
                        (RecordReply one) -> one.reply().isOnRecord())
                .thenComparing(one -> one.reply().hasNearest())
                .thenComparingLong(RecordReply::names)
                .thenComparingDouble(RecordReply::score);

        private long names() {
            var frame = reply.context().frame();
            return frame == null
                    ? 0
                    : frame.mentions().stream()
                            .filter(mention -> !mention.isImplied())
                            .count();
        }

        private double score() {
            var scores = reply.explanation().scores();
            return scores.isEmpty() ? 0 : scores.getFirst().total();
        }
    }

    /** Writes the reply of the record that is surest, the first of equals, with the name of the record. */
    private ExitCode surest(List<RecordReply> replies) {
        var best = Collections.max(replies, RecordReply.BY_SURENESS);
        var record = best.run().record();
        var title = "Record: " + record.title() + " (" + record.caseId() + " " + record.version() + ")";
        return write(best.run(), best.run().layout(fields(best.run()), special()), best.reply(), title);
    }

    /**
     * Writes a reply.
     *
     * @param title the line before a text, or an empty text
     */
    private ExitCode write(Run run, Layout layout, Reply reply, String title) {
        var writer = new ReplyWriter(layout, options.explainsIn(layout.format()));
        run.write(layout.format(), out -> {
            if (!title.isEmpty() && layout.isForPeople() && (reply.isOnRecord() || reply.hasNearest())) {
                out.append(SafeText.of(title, layout.style())).append("\n\n");
            }
            writer.write(reply, out);
        });
        if (reply.hasNearest() && layout.isForPeople()) {
            return ExitCode.NOT_ON_RECORD;
        }
        if (!reply.isOnRecord() && reply.reason() != null) {
            throw run.asked(Unanswered.failure(reply));
        }
        return ExitCode.ANSWERED;
    }
}
