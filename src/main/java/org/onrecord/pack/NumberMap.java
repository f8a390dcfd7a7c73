package org.onrecord.pack;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A read-only map from texts to numbers, backed by sorted rows. */
public final class NumberMap extends AbstractMap<String, Integer> {
    private final Rows rows;
    private int lookups;
    /** The whole map, loaded after as many lookups as there are entries. */
    private @Nullable Map<String, Integer> read;

    public NumberMap(Rows rows) {
        this.rows = rows;
    }

    public static Rows rows(Map<String, Integer> numbers) {
        return Rows.sorted(numbers, (number, row) -> row.number(number));
    }

    @Override
    public @Nullable Integer get(@Nullable Object key) {
        if (read == null && ++lookups > rows.size()) {
            read = new HashMap<>(this);
        }
        if (read != null) {
            return read.get(key);
        }
        var row = key instanceof String text ? rows.find(text) : null;
        return row == null ? null : row.number();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, Integer>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return rows.size();
            }

            @Override
            public Iterator<Entry<String, Integer>> iterator() {
                return IntStream.range(0, rows.size())
                        .mapToObj(number -> {
                            var row = rows.row(number);
                            return Map.entry(row.text(), row.number());
                        })
                        .iterator();
            }
        };
    }
}
