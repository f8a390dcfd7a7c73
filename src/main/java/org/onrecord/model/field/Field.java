package org.onrecord.model.field;

import org.jspecify.annotations.Nullable;

/**
 * A field of an entry: how to read, compare, write and describe it.
 *
 * @param key its key in the file
 * @param label its name for people; empty if text shows it beside another field
 * @param description its description in the schema
 * @param <E> the type of the entry
 */
public record Field<E>(
        String key,
        FieldType type,
        Presence presence,
        Getter<E> getter,
        String label,
        boolean isSearched,
        String description) {

    public enum Presence {
        /** Key and value are always present. */
        REQUIRED,
        /** The key is always present, but the value may be null. */
        NULLABLE,
        /** The key may be left out. */
        OPTIONAL
    }

    @FunctionalInterface
    public interface Getter<E> {
        @Nullable
        Object of(E entry);
    }

    public static <E> Unexplained<E> required(String key, FieldType type, Getter<E> getter) {
        return new Unexplained<>(key, type, Presence.REQUIRED, getter);
    }

    public static <E> Unexplained<E> nullable(String key, FieldType type, Getter<E> getter) {
        return new Unexplained<>(key, type, Presence.NULLABLE, getter);
    }

    public static <E> Unexplained<E> optional(String key, FieldType type, Getter<E> getter) {
        return new Unexplained<>(key, type, Presence.OPTIONAL, getter);
    }

    /** A field that still needs its description. */
    public record Unexplained<E>(String key, FieldType type, Presence presence, Getter<E> getter) {
        public Field<E> means(String description) {
            return new Field<>(key, type, presence, getter, key.replace('_', ' '), false, description);
        }
    }

    public Field<E> searched() {
        return new Field<>(key, type, presence, getter, label, true, description);
    }

    /** Returns this field, with a label that differs from its key. */
    public Field<E> called(String words) {
        return new Field<>(key, type, presence, getter, words, isSearched, description);
    }

    public boolean isRequired() {
        return presence != Presence.OPTIONAL;
    }

    public boolean isNullable() {
        return presence == Presence.NULLABLE;
    }

    /** Whether an entry may lack a value. A missing list is empty, not null. */
    public boolean mayBeNull() {
        return presence != Presence.REQUIRED && !(type instanceof FieldType.Items);
    }
}
