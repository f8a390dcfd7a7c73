package org.onrecord.output.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Value.Member;

/** Writes rows without a record, such as information about the program or files. */
public final class RowsWriter {
    private final String command;
    private final Layout layout;

    /**
     * Creates a writer for one command.
     *
     * @param command the command's name in the JSON document
     * @param layout the layout, whose fields must be among those of the rows
     */
    public RowsWriter(String command, Layout layout) {
        this.command = command;
        this.layout = layout;
    }

    /**
     * Writes rows; an empty list is an empty document in json, a header in csv and tsv, and nothing in other formats.
     */
    public <T> void write(List<Column<T>> fields, List<T> rows, Sink out) {
        var table = new Table<>(fields, rows).only(layout.fields());
        switch (layout.format()) {
            case JSON -> writeDocument(table, rows.size(), out);
            case TEXT, MD -> {
                if (!rows.isEmpty()) {
                    new TableWriter(layout).write(table, out);
                }
            }
            default -> new TableWriter(layout).write(table, out);
        }
    }

    /** Writes rows; in text for people, each as a sentence unless fields were chosen. */
    public <T> void write(List<Column<T>> fields, List<T> rows, Function<T, String> sentence, Sink out) {
        if (!layout.isForPeople()) {
            write(fields, rows, out);
            return;
        }
        for (var row : rows) {
            out.append(SafeText.onOneLine(sentence.apply(row))).append('\n');
        }
    }

    private void writeDocument(Table<?> table, int total, Sink out) {
        var members = new ArrayList<Member>();
        members.add(Json.FORMAT);
        members.add(new Member("record", Value.NOTHING));
        members.add(Member.of("command", command));
        if (!layout.fields().isEmpty()) {
            members.add(new Member("fields", Value.texts(layout.fields())));
        }
        members.add(Member.of("total", total));
        members.add(new Member("answers", new Value.Rows(table)));
        Json.document(out, members);
    }
}
