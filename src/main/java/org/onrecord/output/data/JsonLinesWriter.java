package org.onrecord.output.data;

import java.io.IOException;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Style;
import tools.jackson.core.JsonGenerator;

/** Writes rows as bare JSON objects, one a line. */
final class JsonLinesWriter implements TableWriter {
    private final Style style;

    JsonLinesWriter(Layout layout) {
        this.style = layout.style();
    }

    @Override
    public <T> void write(Table<T> table, Appendable out) throws IOException {
        JsonOutput.lines(out, style, json -> {
            for (var item : table.items()) {
                writeRow(table, item, json);
                JsonOutput.endLine(json);
            }
        });
    }

    /** Writes the rows as one array. */
    static <T> void writeArray(Table<T> table, JsonGenerator json) {
        json.writeStartArray();
        for (var item : table.items()) {
            writeRow(table, item, json);
        }
        json.writeEndArray();
    }

    private static <T> void writeRow(Table<T> table, T item, JsonGenerator json) {
        json.writeStartObject();
        for (var field : table.fields()) {
            json.writeName(field.name());
            field.of(item).write(json);
        }
        json.writeEndObject();
    }
}
