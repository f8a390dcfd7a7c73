package org.onrecord.output.data;

import java.io.IOException;
import java.util.List;
import org.onrecord.output.layout.Layout;

/** Writes what the program uses and why, as {@code paths} answers it. */
public final class PathsWriter {
    private static final List<Field<Setting>> FIELDS = List.of(
            new Field<>("name", setting -> Value.of(setting.name())),
            new Field<>("value", setting -> Value.of(setting.value())),
            new Field<>("reason", setting -> Value.of(setting.reason())));

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
        return FIELDS.stream().<String>map(Field::name).toList();
    }

    /**
     * Writes the settings.
     *
     * @throws IOException if the output cannot be written
     */
    public void write(List<Setting> settings, Appendable out) throws IOException {
        var rows = new Table<>(FIELDS, settings).only(layout.fields());
        new RecordlessRows("paths", layout).write(rows, settings.size(), out);
    }
}
