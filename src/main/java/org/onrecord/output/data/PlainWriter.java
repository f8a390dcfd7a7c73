package org.onrecord.output.data;

import java.io.IOException;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Style;

/** Writes each field on a line, {@code key<TAB>value}: the same lines for every item, with or without a value. */
final class PlainWriter implements TableWriter {
    private final Style style;

    PlainWriter(Layout layout) {
        this.style = layout.style();
    }

    @Override
    public <T> void write(Table<T> table, Appendable out) throws IOException {
        for (var item : table.items()) {
            for (var field : table.fields()) {
                out.append(field.name()).append('\t');
                out.append(SafeText.onOneLine(field.of(item).flat(), style)).append('\n');
            }
        }
    }
}
