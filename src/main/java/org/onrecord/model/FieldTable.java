package org.onrecord.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String ANY_DETAIL = "any detail";

    @SafeVarargs
    static <E> FieldTable<E> of(String name, String title, Function<FieldValues, E> build, Field<E>... fields) {
        var list = new ArrayList<Field<E>>();
        var positions = new HashMap<String, Integer>();
        for (var field : fields) {
            positions.put(field.key(), list.size());
            list.add(field);
        }
        return new FieldTable<>(name, title, List.copyOf(list), positions, build);
    }

    /** The fields of the details of all kinds, for one whose kind is not known yet: no key means two things. */
    public static FieldTable<Object> ofAnyDetail() {
        var fields = new ArrayList<Field<Object>>();
        var positions = new HashMap<String, Integer>();
        for (var kind : FactKind.values()) {
            var table = Detail.fieldsOf(kind);
            for (Field<?> field : table == null ? List.<Field<?>>of() : table.fields) {
                if (positions.putIfAbsent(field.key(), fields.size()) == null) {
                    fields.add(new Field<>(field.key(), field.type(), field.presence(), _ -> null, "", false, ""));
                }
            }
        }
        return new FieldTable<>(ANY_DETAIL, "", List.copyOf(fields), positions, Object.class::cast);
    }

    /** Whether these are the fields of the details of all kinds. */
    public boolean isOfAnyDetail() {
        return name.equals(ANY_DETAIL);
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
