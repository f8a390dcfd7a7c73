package org.onrecord.output.data;

import java.io.IOException;
import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Found;
import org.onrecord.lookup.Query;
import org.onrecord.output.layout.Layout;

/** Writes answers as data: json, jsonl, csv, tsv, plain, md, and text in columns where fields were chosen. */
public final class DataRenderer {
    private final Layout layout;

    /** A renderer for one layout; its fields must be among {@link AnswerFields} of what is asked. */
    public DataRenderer(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes the answer to a query: also an empty one names its command in json and has its header in csv and tsv.
     *
     * @throws IOException if the output cannot be written
     */
    public void write(Query query, Answer answer, Appendable out) throws IOException {
        var shape = Shape.of(query);
        write(shape.command(), answer, rows(answer, shape.names()), out);
    }

    private Table<?> rows(Answer answer, List<String> names) {
        var table = answer instanceof Found found ? Tables.of(found.record(), found.view()) : Table.empty(names);
        return table.only(layout.fields());
    }

    private void write(String command, Answer answer, Table<?> rows, Appendable out) throws IOException {
        switch (layout.format()) {
            case JSON -> new JsonDocument(layout).write(command, answer, rows, out);
            case MD -> {
                if (answer instanceof Found found) {
                    new MarkdownPage(layout).write(found, rows, out);
                }
            }
            case TEXT -> {
                if (answer instanceof Found) {
                    new ColumnsWriter(layout).write(rows, out);
                }
            }
            case CSV, TSV, PLAIN, JSONL -> TableWriter.of(layout).write(rows, out);
        }
    }
}
