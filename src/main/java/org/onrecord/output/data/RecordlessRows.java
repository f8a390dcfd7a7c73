package org.onrecord.output.data;

import java.io.IOException;
import java.util.ArrayList;
import org.onrecord.output.data.Value.Member;
import org.onrecord.output.layout.Layout;

/** Writes rows that no record answers: what the program says of itself, or of files that may hold no record. */
final class RecordlessRows {
    private final String command;
    private final Layout layout;

    /**
     * Rows of one command.
     *
     * @param command the command's name, as the JSON document gives it
     */
    RecordlessRows(String command, Layout layout) {
        this.command = command;
        this.layout = layout;
    }

    /**
     * Writes rows; none at all gives an empty document in json, the header in csv and tsv, and nothing in other forms.
     *
     * @param total how many there are
     */
    void write(Table<?> rows, int total, Appendable out) throws IOException {
        switch (layout.format()) {
            case JSON -> writeDocument(rows, total, out);
            case TEXT -> {
                if (total > 0) {
                    new ColumnsWriter(layout).write(rows, out);
                }
            }
            case MD -> {
                if (total > 0) {
                    new MarkdownTable(layout).write(rows, out);
                }
            }
            case CSV, TSV, PLAIN, JSONL -> TableWriter.of(layout).write(rows, out);
        }
    }

    private void writeDocument(Table<?> rows, int total, Appendable out) throws IOException {
        var head = new ArrayList<Member>();
        head.add(JsonDocument.FORMAT);
        head.add(new Member("record", Value.NOTHING));
        head.add(Member.of("command", command));
        if (!layout.fields().isEmpty()) {
            head.add(new Member("fields", Value.texts(layout.fields())));
        }
        head.add(Member.of("total", total));
        JsonOutput.indented(out, layout.style(), json -> {
            json.writeStartObject();
            head.forEach(member -> member.write(json));
            json.writeName("answers");
            JsonLinesWriter.writeArray(rows, json);
            json.writeEndObject();
        });
    }
}
