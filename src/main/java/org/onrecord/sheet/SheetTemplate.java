package org.onrecord.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.export.ExportTables;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.format.canonical.Starter;
import org.onrecord.model.field.EntryList;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.TableWriter;
import org.onrecord.output.table.Value;

/** An empty sheet: its headings, and as an example the entry that a new record starts with. */
public final class SheetTemplate {
    private SheetTemplate() {}

    public static void write(EntryList list, Sink out) {
        var starter = new Starter("example", "Example", "2000-01-01")
                .files()
                .values()
                .iterator()
                .next();
        var record = FactsLoader.load(new FactsSource.StandardInput(new ByteArrayInputStream(starter)), Limits.DEFAULT);
        var keys = Sheet.keys(list);
        var sheet = ExportTables.sheet(record, list);
        var columns = new ArrayList<Column<Object>>();
        sheet.fields().stream().filter(column -> keys.contains(column.name())).forEach(column -> columns.add(column));
        ExportTables.fields(list).fields().stream()
                .filter(field -> field.key().equals("asked"))
                .forEach(field -> columns.add(new Column<>(
                        "asked", "[text]", entry -> Value.ofAny(field.getter().of(entry)))));
        if (list != EntryList.FACTS) {
            columns.addFirst(new Column<>(Sheet.LIST, "text", _ -> Value.of(list.key())));
        }
        new TableWriter(new Layout(Format.CSV, List.of(), true, Style.PLAIN))
                .write(new Table<>(columns, sheet.items()), out);
    }
}
