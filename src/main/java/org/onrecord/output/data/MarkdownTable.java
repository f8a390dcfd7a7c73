package org.onrecord.output.data;

import java.io.IOException;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Style;

/** Writes rows as a Markdown table. */
final class MarkdownTable implements TableWriter {
    private final Style style;

    MarkdownTable(Layout layout) {
        this.style = layout.style();
    }

    @Override
    public <T> void write(Table<T> table, Appendable out) throws IOException {
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
