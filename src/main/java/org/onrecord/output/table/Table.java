package org.onrecord.output.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one type, evaluated only while they are written.
 *
 * @param <T> what a row is made of
 * @param fields the fields of each row
 * @param items what the rows are made of
 */
public record Table<T>(List<? extends Column<? super T>> fields, Iterable<? extends T> items) {

    /** The header of a table without rows. */
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
     * The same rows with some of their fields, in the order named; with all of them when none is named.
     *
     * @throws IllegalArgumentException if there is no such field
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
