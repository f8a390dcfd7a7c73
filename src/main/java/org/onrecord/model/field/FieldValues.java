package org.onrecord.model.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The values of an entry that was read without a problem, by key. */
public interface FieldValues {

    @Nullable
    Object find(String key);

    /** Returns the parts of a list; empty if there is no list. */
    @SuppressWarnings("unchecked") // A list of parts holds what their table makes.
    default <T> List<T> parts(String key, Class<T> type) {
        var list = (List<T>) find(key);
        return list == null ? List.of() : list;
    }

    <T> SequencedMap<String, T> entries(String key, Class<T> type);

    default <T> @Nullable T orNull(String key, Class<T> type) {
        return type.cast(find(key));
    }

    default <T> T get(String key, Class<T> type) {
        return Objects.requireNonNull(orNull(key, type), key);
    }

    default String text(String key) {
        return get(key, String.class);
    }

    default @Nullable String textOrNull(String key) {
        return orNull(key, String.class);
    }

    default LocalDate day(String key) {
        return get(key, LocalDate.class);
    }

    default BigDecimal number(String key) {
        return get(key, BigDecimal.class);
    }

    /** Returns the texts or ids of a list; empty if there is no list. */
    @SuppressWarnings("unchecked") // Lists of texts hold nothing else.
    default List<String> texts(String key) {
        var list = (List<String>) find(key);
        return list == null ? List.of() : list;
    }
}
