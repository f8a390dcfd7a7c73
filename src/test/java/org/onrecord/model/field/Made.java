package org.onrecord.model.field;

import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Entries for tests, made by their tables of fields: a test names the fields that it is about, all others have no value. */
public final class Made {
    private Made() {}

    /** An entry with these values, each after the key of its field. */
    public static <E> E of(FieldTable<E> table, @Nullable Object... keysAndValues) {
        var values = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            var key = (String) keysAndValues[i];
            if (table.indexOf(key) < 0) {
                throw new IllegalArgumentException("no field " + key);
            }
            values.put(key, keysAndValues[i + 1]);
        }
        return table.build().apply(new Values(values));
    }

    private record Values(Map<String, @Nullable Object> values) implements FieldValues {
        @Override
        public @Nullable Object find(String key) {
            return values.get(key);
        }

        @Override
        public <T> SequencedMap<String, T> entries(String key, Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
