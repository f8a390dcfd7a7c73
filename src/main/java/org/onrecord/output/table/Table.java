package org.onrecord.output.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of rows of one type, evaluated while they are written.
 *
 * @param <T> the type of the items
 * @param items one for each row
 */
public record Table<T>(List<? extends Column<? super T>> fields, Iterable<? extends T> items) {

    public static Table<?> empty(List<? extends Column<?>> fields) {
        return new Table<>(
                fields.stream()
                        .map(field -> new Column<>(field.name(), field.type(), _ -> Value.NOTHING))
                        .toList(),
                List.of());
    }

    public List<String> names() {
        return Column.names(fields);
    }

    /**
     * Returns the same rows with only some fields, in the order named; all fields if none is named.
     *
     * @throws IllegalArgumentException if a field does not exist
     */
    public Table<T> only(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        var chosen = new ArrayList<Column<? super T>>();
        for (var name : names) {
            chosen.add(field(name));
        }
        return new Table<>(chosen, items);
    }

    private Column<? super T> field(String name) {
        for (var field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field " + name + " in " + names());
    }
}
