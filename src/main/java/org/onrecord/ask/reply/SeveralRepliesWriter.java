package org.onrecord.ask.reply;

import java.util.List;
import java.util.function.Function;
import org.onrecord.ask.Reply;
import org.onrecord.lookup.SeveralAnswers;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.markdown.MarkdownPrinter;
import org.onrecord.output.screen.ScreenPrinter;
import org.onrecord.output.table.TableWriter;

/**
 * Writes the replies of several records: in text each below the title of its record, in data with its case.
 *
 * @param layout the layout of data; its fields are among {@link SeveralReplies#columns}
 * @param explains whether to explain how the question was understood
 * @param style returns the style of a record, whose commands ask that record
 * @param command returns the command line that asks only the record of a reply
 */
public record SeveralRepliesWriter(
        Layout layout, boolean explains, Function<Reply, Style> style, Function<Reply, String> command) {
    /** The number of replies shown in full. */
    private static final int FULL = 3;

    /** The number of other replies shown as a line each; the rest is counted. */
    private static final int LINES = 8;

    public void write(SeveralReplies replies, Sink out) {
        switch (layout.format()) {
            case JSON, JSONL -> new ReplyJson(layout, explains).write(replies, out);
            case MD -> writeComplete(replies, out);
            case TEXT -> {
                if (layout.isForPeople()) {
                    writeText(replies.shown(), out);
                } else if (replies.isOnRecord()) {
                    new TableWriter(layout).write(replies.answers().only(layout.fields()), out);
                }
            }
            default -> new TableWriter(layout).write(replies.answers().only(layout.fields()), out);
        }
    }

    private void writeText(List<Reply> shown, Sink out) {
        var isAlone = shown.size() == 1;
        var before = "";
        for (var reply : shown.subList(0, Math.min(FULL, shown.size()))) {
            var own = style.apply(reply);
            out.append(before)
                    .append(SafeText.of("Record: " + SeveralAnswers.named(reply.record()), own))
                    .append("\n\n");
            var document = Document.of(reply.record(), own.view(), new ScreenPrinter(own, out));
            new ReplyText(document).write(isAlone ? reply : reply.withoutFollowUps(), explains);
            before = "\n";
        }
        if (shown.size() > FULL) {
            out.append("\n");
            writeOthers(shown.subList(FULL, shown.size()), out);
        }
    }

    private void writeOthers(List<Reply> others, Sink out) {
        var own = layout.style();
        var document = Document.of(others.getFirst().record(), own.view(), new ScreenPrinter(own, out));
        document.group("Other records:");
        for (var reply : others.subList(0, Math.min(LINES, others.size()))) {
            var what = reply.isOnRecord() ? "an answer" : reply.hasNearest() ? "only nearest entries" : "no answer";
            var ask = Phrase.of(command.apply(reply), Tone.QUIET);
            document.bullet(
                    Phrase.of(SeveralAnswers.named(reply.record()) + ", " + what + ": ")
                            .and(ask),
                    0);
        }
        if (others.size() > LINES) {
            var answered =
                    (int) others.stream().skip(LINES).filter(Reply::isOnRecord).count();
            document.bullet(
                    Phrase.of(Numbers.of(others.size() - LINES) + " more, " + Numbers.of(answered)
                            + " with an answer; --format json has them"),
                    0);
        }
    }

    private void writeComplete(SeveralReplies replies, Sink out) {
        var answered = replies.all().stream().filter(Reply::isOnRecord).toList();
        if (answered.isEmpty()) {
            return;
        }
        var printer = new MarkdownPrinter(layout, out);
        printer.accept(new Part.Heading(
                Part.Level.RECORD, Phrase.of(answered.getFirst().question()), 0));
        for (var reply : answered) {
            var title = "Record: " + SeveralAnswers.named(reply.record());
            printer.accept(new Part.Heading(Part.Level.TITLE, Phrase.of(title), 0));
            var rows = new SeveralReplies(List.of(reply)).answers().only(layout.fields());
            ReplyWriter.writeComplete(reply, rows, !layout.fields().isEmpty(), printer);
        }
        printer.end();
    }
}
