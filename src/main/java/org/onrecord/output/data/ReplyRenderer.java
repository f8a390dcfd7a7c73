package org.onrecord.output.data;

import java.io.IOException;
import java.util.List;
import org.onrecord.ask.Reply;
import org.onrecord.output.data.Value.Flag;
import org.onrecord.output.data.Value.Member;
import org.onrecord.output.layout.Layout;

/** Writes replies to questions as data: an object each in json and jsonl, their answers as rows in the other formats. */
public final class ReplyRenderer {
    private final Layout layout;

    /** A renderer for one layout; its fields must be among {@link #fields}. */
    public ReplyRenderer(Layout layout) {
        this.layout = layout;
    }

    /** Names of the fields that each answer has, in order. */
    public static List<String> fields() {
        return ReplyRow.FIELDS.stream().<String>map(Field::name).toList();
    }

    /**
     * Writes a reply: also one without an answer is an object in json and jsonl and has its header in csv and tsv.
     *
     * @param explains whether json and jsonl say how the question was understood
     * @throws IOException if the output cannot be written
     */
    public void write(Reply reply, boolean explains, Appendable out) throws IOException {
        var rows = ReplyRow.table(reply).only(layout.fields());
        switch (layout.format()) {
            case JSON, JSONL -> new ReplyDocument(layout).write(reply, explains, out);
            case CSV, TSV, PLAIN -> TableWriter.of(layout).write(rows, out);
            case TEXT -> {
                if (reply.isOnRecord()) {
                    TableWriter.of(layout).write(rows, out);
                }
            }
            case MD -> {
                if (reply.isOnRecord()) {
                    writeMarkdown(reply, rows, out);
                }
            }
        }
    }

    private void writeMarkdown(Reply reply, Table<ReplyRow> rows, Appendable out) throws IOException {
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
     *
     * @throws IOException if the output cannot be written
     */
    public void writeReset(Appendable out) throws IOException {
        JsonOutput.lines(out, layout.style(), json -> {
            Value.object(new Member("reset", new Flag(true))).write(json);
            JsonOutput.endLine(json);
        });
    }
}
