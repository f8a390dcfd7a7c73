package org.onrecord.cli.ask;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.ask.reply.SeveralReplies;
import org.onrecord.ask.reply.SeveralRepliesWriter;
import org.onrecord.ask.understand.Context;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.core.SelectedRecords;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.output.layout.Layout;
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
        return run.facts().several().isEmpty() ? ReplyWriter.columns() : SeveralReplies.columns();
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
                ? write(run, layout, reply(run))
                : writeSeveral(SelectedRecords.of(run), run, layout);
    }

    private Reply reply(Run run) {
        return BundledQuestions.of(run.record()).answer(question(), Context.NONE, options.max());
    }

    private ExitCode write(Run run, Layout layout, Reply reply) {
        var writer = new ReplyWriter(layout, options.explainsIn(layout.format()));
        run.write(layout.format(), out -> writer.write(reply, out));
        if (reply.hasNearest() && layout.isForPeople()) {
            return ExitCode.NOT_ON_RECORD;
        }
        if (!reply.isOnRecord() && reply.reason() != null) {
            throw run.asked(Unanswered.failure(reply));
        }
        return ExitCode.ANSWERED;
    }

    private ExitCode writeSeveral(SelectedRecords records, Run run, Layout layout) {
        var asked = new IdentityHashMap<Reply, Run>();
        var replies = new SeveralReplies(records.map(one -> {
            var reply = reply(one);
            asked.put(reply, one);
            return reply;
        }));
        var writer = new SeveralRepliesWriter(
                layout,
                options.explainsIn(layout.format()),
                reply -> of(asked, reply).layout(List.of(), special()).style(),
                reply -> of(asked, reply).line());
        var relevant = replies.relevant();
        var hasNearest = relevant.stream().anyMatch(Reply::hasNearest);
        var isAnswered = replies.isOnRecord() || relevant.stream().anyMatch(reply -> reply.reason() == null);
        if (!layout.isForPeople() || isAnswered || hasNearest) {
            run.write(layout.format(), out -> writer.write(replies, out));
        }
        if (!isAnswered && !(hasNearest && layout.isForPeople())) {
            var first = relevant.stream()
                    .filter(reply -> reply.reason() == Reason.AMBIGUOUS)
                    .findFirst()
                    .orElse(relevant.getFirst());
            if (layout.isForPeople()) {
                run.write(layout.format(), out -> new ReplyWriter(layout, options.explains).write(first, out));
            }
            throw of(asked, first).asked(Unanswered.failure(first)).reworded(replies.whyNone(), text -> text);
        }
        run.flush();
        replies.remarks().forEach(remark -> run.io().err().line(layout.style().typed(remark)));
        return isAnswered ? ExitCode.ANSWERED : ExitCode.NOT_ON_RECORD;
    }

    private static Run of(Map<Reply, Run> asked, Reply reply) {
        return Objects.requireNonNull(asked.get(reply));
    }
}
