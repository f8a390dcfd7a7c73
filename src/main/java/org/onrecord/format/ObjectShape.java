package org.onrecord.format;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that one sort of object has; at most 64. */
final class ObjectShape {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int required;

    private ObjectShape() {}

    /** Keys that every such object has. */
    static ObjectShape of(String... names) {
        var keys = new ObjectShape().withOptional(names);
        keys.required = names.length;
        return keys;
    }

    /** These keys, and some that may be left out. */
    ObjectShape withOptional(String... names) {
        var keys = new ObjectShape();
        keys.numbers.putAll(numbers);
        keys.required = required;
        for (var name : names) {
            keys.numbers.putIfAbsent(name, keys.numbers.size());
        }
        return keys;
    }

    /** The number of a key, or -1 if there is no such key. */
    int numberOf(String name) {
        Integer number = numbers.get(name);
        return number == null ? -1 : number;
    }

    /** Whether all keys that every such object has are among those seen, a bit for each number. */
    boolean areComplete(long seen) {
        long all = required == 0 ? 0 : -1L >>> (Long.SIZE - required);
        return (seen & all) == all;
    }

    boolean isRequired(int number) {
        return number < required;
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(numbers.keySet());
    }
}
