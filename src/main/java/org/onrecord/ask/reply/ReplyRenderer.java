package org.onrecord.ask.reply;

import java.util.List;
import org.onrecord.ask.Reply;
import org.onrecord.lookup.MarkdownList;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Markdown;
import org.onrecord.output.table.MarkdownTable;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.TableWriter;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/** Writes replies to questions as data: an object each in json and jsonl, their answers as rows in the other formats. */
public final class ReplyRenderer {
    private final Layout layout;

    /** A renderer for one layout; its fields must be among {@link #columns}. */
    public ReplyRenderer(Layout layout) {
        this.layout = layout;
    }

    /** The fields that each answer has. */
    public static List<? extends Column<?>> columns() {
        return ReplyRow.COLUMNS;
    }

    /**
     * Writes a reply: also one without an answer is an object in json and jsonl and has its header in csv and tsv.
     *
     * @param explains whether json and jsonl say how the question was understood
     */
    public void write(Reply reply, boolean explains, Sink out) {
        var rows = ReplyRow.answers(reply).only(layout.fields());
        switch (layout.format()) {
            case JSON, JSONL -> new ReplyDocument(layout).write(reply, explains, out);
            case CSV, TSV, PLAIN, SVG, SITE -> new TableWriter(layout).write(rows, out);
            case TEXT -> {
                if (reply.isOnRecord()) {
                    new TableWriter(layout).write(rows, out);
                }
            }
            case MD -> {
                if (reply.isOnRecord()) {
                    writeMarkdown(reply, rows, out);
                }
            }
        }
    }

    private void writeMarkdown(Reply reply, Table<ReplyRow> rows, Sink out) {
        out.append("## ")
                .append(Markdown.text(reply.question(), layout.style()))
                .append("\n\n");
        if (layout.fields().isEmpty()) {
            new MarkdownList(reply.record(), layout.style(), out).write(rows.items());
        } else {
            new MarkdownTable(layout).write(rows, out);
        }
        if (reply.message() != null) {
            out.append('\n')
                    .append(Markdown.text(reply.message(), layout.style()))
                    .append('\n');
        }
    }

    /**
     * Writes that the conversation begins anew, as one object on a line.
     */
    public void writeReset(Sink out) {
        Json.line(out, layout.style(), List.of(new Member("reset", new Flag(true))));
    }
}
