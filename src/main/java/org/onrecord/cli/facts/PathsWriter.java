package org.onrecord.cli.facts;

import java.util.List;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;

/** Writes what the program uses and why, as {@code paths} answers it. */
public final class PathsWriter {
    private static final List<Column<Setting>> FIELDS = List.of(
            new Column<>("name", setting -> Value.of(setting.name())),
            new Column<>("value", setting -> Value.of(setting.value())),
            new Column<>("reason", setting -> Value.of(setting.reason())));

    private final Layout layout;

    /** A writer for one layout; its fields must be among {@link #fields}. */
    public PathsWriter(Layout layout) {
        this.layout = layout;
    }

    /**
     * Something the program uses.
     *
     * @param name what it is
     * @param value which one, often a path
     * @param reason why this one
     */
    public record Setting(String name, String value, String reason) {}

    /** Names of the fields that each setting has, in order. */
    public static List<String> fields() {
        return FIELDS.stream().<String>map(Column::name).toList();
    }

    /**
     * Writes the settings.
     */
    public void write(List<Setting> settings, Sink out) {
        new RowsWriter("paths", layout).write(FIELDS, settings, out);
    }
}
