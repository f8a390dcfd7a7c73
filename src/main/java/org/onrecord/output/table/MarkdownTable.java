package org.onrecord.output.table;

import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;

/** A writer of rows as Markdown tables. */
public final class MarkdownTable {
    private final Style style;

    public MarkdownTable(Layout layout) {
        this.style = layout.style();
    }

    public <T> void write(Table<T> table, Sink out) {
        for (var name : table.names()) {
            out.append("| ").append(name).append(' ');
        }
        out.append("|\n").append("| --- ".repeat(table.names().size())).append("|\n");
        for (var item : table.items()) {
            for (var field : table.fields()) {
                out.append("| ").append(cell(field.of(item).flat())).append(' ');
            }
            out.append("|\n");
        }
    }

    private String cell(String text) {
        return Markdown.isAddress(text) ? "<" + Markdown.address(text, style) + ">" : Markdown.text(text, style);
    }
}
