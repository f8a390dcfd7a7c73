package org.onrecord.output.data;

import java.util.function.Function;

/**
 * A field of a row.
 *
 * @param <T> what a row is made of
 * @param name its name in every format
 * @param value how its value is found; asked only when the field is written
 */
record Field<T>(String name, Function<T, Value> value) {

    Value of(T item) {
        return value.apply(item);
    }
}
