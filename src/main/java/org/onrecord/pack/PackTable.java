package org.onrecord.pack;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table for lookups in a record.
 *
 * @param maker builds its rows, alone or together with other tables
 */
public record PackTable<E>(String name, BiConsumer<E, MadeTables> maker) {

    /**
     * Returns a table of the numbers of entries by key, for {@link NumberLists} to read.
     *
     * @param keys returns the keys of an entry
     */
    public static <E, T> PackTable<E> ofNumbers(
            String name, Function<E, ? extends Collection<T>> entries, Function<T, Stream<String>> keys) {
        return new PackTable<>(name, (all, made) -> {
            var lists = new NumberLists.Builder();
            var number = 0;
            for (var entry : entries.apply(all)) {
                var at = number++;
                keys.apply(entry).distinct().forEach(key -> lists.add(key, at));
            }
            made.add(name, lists.build());
        });
    }

    /** Returns the same table, built from a larger object. */
    public <W> PackTable<W> of(Function<W, E> part) {
        return new PackTable<>(name, (whole, made) -> maker.accept(part.apply(whole), made));
    }
}
