package org.onrecord.output.table;

import java.util.List;
import java.util.function.Function;

/**
 * A field of a row.
 *
 * @param <T> what a row is made of
 * @param name its name in every format
 * @param value how its value is found; asked only when the field is written
 */
public record Field<T>(String name, Function<T, Value> value) {

    public Value of(T item) {
        return value.apply(item);
    }

    /** The names of fields. */
    public static List<String> names(List<? extends Field<?>> fields) {
        return fields.stream().<String>map(Field::name).toList();
    }
}
