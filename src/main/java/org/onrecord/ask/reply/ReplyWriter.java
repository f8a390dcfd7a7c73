package org.onrecord.ask.reply;

import java.util.List;
import org.onrecord.ask.Reply;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.View;
import org.onrecord.output.markdown.MarkdownPrinter;
import org.onrecord.output.screen.ScreenPrinter;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.TableWriter;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/**
 * Writes replies as text, JSON objects, or rows.
 *
 * @param layout the layout, whose fields must be among {@link #columns}
 * @param explains whether to explain how each question was understood; only for text, json and jsonl
 */
public record ReplyWriter(Layout layout, boolean explains) {

    public static List<? extends Column<?>> columns() {
        return ReplyRow.COLUMNS;
    }

    /**
     * Writes the reply to a question from the command line. In text, a reply without answers or nearest entries is
     * reported elsewhere as an error, and only its explanation is written here.
     */
    public void write(Reply reply, Sink out) {
        if (reply.isOnRecord() || reply.reason() == null || reply.hasNearest() || !layout.isForPeople()) {
            writeInShell(reply, out);
        } else if (explains) {
            new ReplyText(document(reply, out)).explain(reply);
        }
    }

    /**
     * Writes the reply to a line of the shell.
     *
     * @return ids of the sources numbered in text, in the order of their numbers
     */
    public List<String> writeInShell(Reply reply, Sink out) {
        if (layout.isForPeople()) {
            var document = document(reply, out);
            new ReplyText(document).write(reply, explains);
            return document.sources().ids();
        }
        writeData(reply, out);
        return List.of();
    }

    /** Writes only the first sentence of the answer and its first source. */
    public void writeSentence(Reply reply, Sink out) {
        var printer = new ScreenPrinter(layout.style(), out);
        new ReplyText(Document.of(reply.record(), View.WITH_SOURCES, printer)).writeSentence(reply);
    }

    /** Writes notes in Markdown: the short answer to each question, and one list of the sources of all answers. */
    public static void writeNotes(List<Reply> replies, Sink out) {
        var record = replies.getFirst().record();
        var printer = new MarkdownPrinter(out);
        var document = Document.of(record, View.COMPLETE, printer);
        printer.accept(new Part.Heading(Part.Level.RECORD, Phrase.of(record.title()), 0));
        document.text("Record " + record.caseId() + " " + record.version() + ", as of "
                + Document.inWords(record.asOf()) + ".");
        for (var reply : replies) {
            document.section(reply.question());
            new ReplyText(document).writeNote(reply);
        }
        document.listSources();
        printer.end();
    }

    private Document document(Reply reply, Sink out) {
        return Document.of(reply.record(), layout.style().view(), new ScreenPrinter(layout.style(), out));
    }

    /**
     * Writes a reply as data. One without an answer is still an object in json and jsonl, and a header in csv and tsv.
     */
    private void writeData(Reply reply, Sink out) {
        var rows = ReplyRow.answers(reply).only(layout.fields());
        if (layout.format().isObjects()) {
            new ReplyJson(layout, explains).write(reply, out);
        } else if (reply.isOnRecord() && layout.format() == Format.MD) {
            var printer = new MarkdownPrinter(out);
            printer.accept(new Part.Heading(Part.Level.RECORD, Phrase.of(reply.question()), 0));
            writeComplete(reply, rows, !layout.fields().isEmpty(), printer);
            printer.end();
        } else if (reply.isOnRecord() || (layout.format() != Format.TEXT && layout.format() != Format.MD)) {
            new TableWriter(layout).write(rows, out);
        }
    }

    /** Writes everything below the question; the rows as a table if fields were chosen. */
    private static void writeComplete(Reply reply, Table<?> rows, boolean areChosen, MarkdownPrinter printer) {
        var document = Document.of(reply.record(), View.COMPLETE, printer);
        if (areChosen) {
            document.summary(reply.summary());
            document.add(new Part.DataTable(rows));
            if (reply.message() != null) {
                document.text(reply.message());
            }
        } else {
            new ReplyText(document).write(reply.withoutFollowUps(), false);
        }
    }

    /** Writes the start of a new conversation as an object on one line. */
    public void writeReset(Sink out) {
        Json.line(out, List.of(new Member("reset", new Flag(true))));
    }
}
