package org.onrecord.model.field;

import org.jspecify.annotations.Nullable;

/**
 * A field of an entry of a facts file, as reading, comparing, writing and describing it need to know it.
 *
 * @param key its key in the file
 * @param type what its value is
 * @param presence whether the key or the value may be missing
 * @param getter finds its value in an entry
 * @param label what people call it; empty if text for people says it beside another field
 * @param isSearched whether a search looks into it
 * @param description what the schema says of it
 * @param <E> what an entry is
 */
public record Field<E>(
        String key,
        FieldType type,
        Presence presence,
        Getter<E> getter,
        String label,
        boolean isSearched,
        String description) {

    /** Whether a key or its value may be missing. */
    public enum Presence {
        /** Key and value are always there. */
        REQUIRED,
        /** The key is always there, the value may be null. */
        NULLABLE,
        /** The key may be left out. */
        OPTIONAL
    }

    /** Finds a value in an entry. */
    @FunctionalInterface
    public interface Getter<E> {
        @Nullable
        Object of(E entry);
    }

    public static <E> Field<E> required(String key, FieldType type, Getter<E> getter, String description) {
        return of(key, type, Presence.REQUIRED, getter, description);
    }

    public static <E> Field<E> nullable(String key, FieldType type, Getter<E> getter, String description) {
        return of(key, type, Presence.NULLABLE, getter, description);
    }

    public static <E> Field<E> optional(String key, FieldType type, Getter<E> getter, String description) {
        return of(key, type, Presence.OPTIONAL, getter, description);
    }

    private static <E> Field<E> of(
            String key, FieldType type, Presence presence, Getter<E> getter, String description) {
        return new Field<>(key, type, presence, getter, key.replace('_', ' '), false, description);
    }

    /** The same field, which a search looks into. */
    public Field<E> searched() {
        return new Field<>(key, type, presence, getter, label, true, description);
    }

    /** The same field, which people call otherwise than its key. */
    public Field<E> called(String words) {
        return new Field<>(key, type, presence, getter, words, isSearched, description);
    }

    /** Whether the key must be there. */
    public boolean isRequired() {
        return presence != Presence.OPTIONAL;
    }

    /** Whether null may be written for the value. */
    public boolean isNullable() {
        return presence == Presence.NULLABLE;
    }

    /** Whether an entry may be without a value; a list that is left out is an empty one. */
    public boolean mayBeNull() {
        return presence != Presence.REQUIRED && !(type instanceof FieldType.Items);
    }
}
