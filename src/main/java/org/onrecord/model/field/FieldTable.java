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
 * The fields of one kind of entry, in file order.
 *
 * @param name the definition's name in the schema
 * @param title its title in the schema
 * @param positions index of each field, by key
 * @param build makes an entry of the values read
 * @param <E> the type of the entry
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

    public int indexOf(String key) {
        return positions.getOrDefault(key, -1);
    }

    /** Returns the index of the field with this key, or -1. A correct guess saves the look-up. */
    public int indexOf(String key, int guess) {
        return guess < fields.size() && fields.get(guess).key().equals(key) ? guess : indexOf(key);
    }

    /** Returns the keys, optional ones last. */
    public List<String> keys() {
        return Stream.concat(
                        fields.stream().filter(Field::isRequired),
                        fields.stream().filter(field -> !field.isRequired()))
                .map(Field::key)
                .toList();
    }

    /** Returns a copy of the entry with another value of one field. */
    public E with(E entry, String changed, Object other) {
        return build.apply(new Changed<>(this, entry, changed, other));
    }

    private record Changed<E>(FieldTable<E> table, E entry, String changed, Object other) implements FieldValues {
        @Override
        public @Nullable Object find(String key) {
            var field = table.fields().get(table.indexOf(key));
            return key.equals(changed) ? other : field.getter().of(entry);
        }

        @Override
        @SuppressWarnings("unchecked") // A list of entries holds what their table makes.
        public <T> SequencedMap<String, T> entries(String key, Class<T> type) {
            return Objects.requireNonNull((SequencedMap<String, T>) find(key));
        }
    }

    public List<Filled> filled(E entry) {
        return fields.stream()
                .map(field -> new Filled(field, field.getter().of(entry)))
                .toList();
    }

    public record Filled(Field<?> field, @Nullable Object value) {}
}
