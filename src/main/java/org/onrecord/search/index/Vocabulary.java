package org.onrecord.search.index;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.pack.Rows;

/** The words of a record with how often each occurs, in rows sorted by the words. */
final class Vocabulary extends AbstractMap<String, Integer> {
    private final Rows rows;

    Vocabulary(Rows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Integer get(@Nullable Object word) {
        var row = word instanceof String text ? rows.find(text) : null;
        return row == null ? null : row.number();
    }

    @Override
    public boolean containsKey(@Nullable Object word) {
        return get(word) != null;
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
