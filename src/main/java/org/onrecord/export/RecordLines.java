package org.onrecord.export;

import java.util.ArrayList;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.TableWriter;
import org.onrecord.output.table.Value;

/** The entries of a record as lines of JSON, each with the name of its list. */
public final class RecordLines {
    private RecordLines() {}

    /** Writes the lines of a record in a layout for lines of JSON. */
    public static void write(CaseRecord record, Layout layout, Sink out) {
        RecordTables.structured(record).forEach(list -> write(list.name(), list.table(), new TableWriter(layout), out));
    }

    private static <T> void write(String list, Table<T> table, TableWriter writer, Sink out) {
        var columns = new ArrayList<Column<? super T>>();
        columns.add(new Column<>("list", "text", _ -> Value.of(list)));
        columns.addAll(table.fields());
        writer.write(new Table<>(columns, table.items()), out);
    }
}
