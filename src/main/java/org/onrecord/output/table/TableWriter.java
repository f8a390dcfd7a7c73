package org.onrecord.output.table;

import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;

/** Writes rows in the format of a layout, each as soon as it is evaluated. */
public final class TableWriter {
    private final Layout layout;

    public TableWriter(Layout layout) {
        this.layout = layout;
    }

    /** Writes rows; JSON, which has an envelope around its rows, gives them one a line. */
    public <T> void write(Table<T> table, Sink out) {
        switch (layout.format()) {
            case TEXT -> new ColumnsWriter(layout).write(table, out);
            case PLAIN -> writePlain(table, out);
            case JSON, JSONL -> Json.lines(table, layout.style(), out);
            case CSV -> SeparatedWriter.commas(layout).write(table, out);
            case TSV -> SeparatedWriter.tabs(layout).write(table, out);
            case MD -> new MarkdownTable(layout).write(table, out);
            case SVG, SITE -> throw new IllegalStateException("rows cannot be written as a picture or website");
        }
    }

    /** Each field on a line, {@code key<TAB>value}: the same lines for every row, with or without a value. */
    private <T> void writePlain(Table<T> table, Sink out) {
        for (var item : table.items()) {
            for (var field : table.fields()) {
                out.append(field.name()).append('\t');
                out.append(SafeText.onOneLine(field.of(item).flat(), layout.style()))
                        .append('\n');
            }
        }
    }
}
