package org.onrecord.output.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one sort, evaluated only while they are written.
 *
 * @param <T> what a row is made of
 * @param fields the fields of each row, in order
 * @param items what the rows are made of
 */
record Table<T>(List<? extends Field<? super T>> fields, Iterable<? extends T> items) {

    /** The header of a table without rows. */
    static Table<?> empty(List<String> names) {
        return new Table<>(
                names.stream()
                        .map(name -> new Field<>(name, item -> Value.NOTHING))
                        .toList(),
                List.of());
    }

    List<String> names() {
        return fields.stream().<String>map(Field::name).toList();
    }

    /**
     * The same rows with some of their fields, in the order named; with all of them when none is named.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    Table<T> only(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        var chosen = new ArrayList<Field<? super T>>();
        for (var name : names) {
            chosen.add(field(name));
        }
        return new Table<>(chosen, items);
    }

    private Field<? super T> field(String name) {
        for (var field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field " + name + " in " + names());
    }
}
