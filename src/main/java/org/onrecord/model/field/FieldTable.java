package org.onrecord.model.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one kind of entry, in the order in which a facts file has them.
 *
 * @param name what the schema calls the definition
 * @param title its title in the schema
 * @param fields the fields
 * @param positions the place of each field by its key
 * @param build makes an entry of the values that were read
 * @param <E> what an entry is
 */
public record FieldTable<E>(
        String name,
        String title,
        List<Field<E>> fields,
        Map<String, Integer> positions,
        Function<FieldValues, E> build) {

    @SafeVarargs
    public static <E> FieldTable<E> of(String name, String title, Function<FieldValues, E> build, Field<E>... fields) {
        var list = new ArrayList<Field<E>>();
        for (var field : fields) {
            list.add(field);
        }
        return of(name, title, build, List.copyOf(list));
    }

    public static <E> FieldTable<E> of(
            String name, String title, Function<FieldValues, E> build, List<Field<E>> fields) {
        var positions = new HashMap<String, Integer>();
        fields.forEach(field -> positions.put(field.key(), positions.size()));
        return new FieldTable<>(name, title, fields, positions, build);
    }

    /** The place of the field with this key, or -1. */
    public int indexOf(String key) {
        return positions.getOrDefault(key, -1);
    }

    /** The place of the field with this key, or -1; found at once if it is the one guessed. */
    public int indexOf(String key, int guess) {
        return guess < fields.size() && fields.get(guess).key().equals(key) ? guess : indexOf(key);
    }

    /** The keys, those that may be left out at the end. */
    public List<String> keys() {
        return Stream.concat(
                        fields.stream().filter(Field::isRequired),
                        fields.stream().filter(field -> !field.isRequired()))
                .map(Field::key)
                .toList();
    }

    /** The same entry with another value of one field. */
    public E with(E entry, String changed, Object other) {
        return build.apply(new Changed<>(this, entry, changed, other));
    }

    /** The values of an entry, one of them another than it has. */
    private record Changed<E>(FieldTable<E> table, E entry, String changed, Object other) implements FieldValues {
        @Override
        public @Nullable Object find(String key) {
            var field = table.fields().get(table.indexOf(key));
            return key.equals(changed) ? other : field.getter().of(entry);
        }

        @Override
        @SuppressWarnings("unchecked") // A list of parts holds what their table makes.
        public <T> List<T> parts(String key, Class<T> type) {
            var list = (List<T>) find(key);
            return list == null ? List.of() : list;
        }

        @Override
        @SuppressWarnings("unchecked") // As above.
        public <T> SequencedMap<String, T> entries(String key, Class<T> type) {
            return Objects.requireNonNull((SequencedMap<String, T>) find(key));
        }
    }

    /** The fields of an entry with their values. */
    public List<Filled> filled(E entry) {
        return fields.stream()
                .map(field -> new Filled(field, field.getter().of(entry)))
                .toList();
    }

    /**
     * A field of an entry with its value.
     *
     * @param field the field
     * @param value null for nothing
     */
    public record Filled(Field<?> field, @Nullable Object value) {}
}
