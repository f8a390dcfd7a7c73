package org.onrecord.library;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.FieldTable;
import org.onrecord.pack.NumberMap;
import org.onrecord.pack.Pack;
import org.onrecord.pack.RowList;

/**
 * The entries of one of a record's lists by id, in the order of the file, each read when it is asked for.
 *
 * @param <T> what an entry is
 */
final class PackedEntries<T> extends AbstractMap<String, T> implements SequencedMap<String, T> {
    private static final String IDS = " ids";

    private final Pack pack;
    private final String name;
    private final List<T> entries;
    private final Function<T, String> id;

    PackedEntries(Pack pack, String name, FieldTable<T> table) {
        this.pack = pack;
        this.name = name;
        this.entries = list(pack, name, table);
        var field = table.fields().get(table.indexOf("id"));
        this.id = entry -> String.valueOf(field.getter().of(entry));
    }

    static String ids(String name) {
        return name + IDS;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return numbers().containsKey(key);
    }

    @Override
    public @Nullable T get(@Nullable Object key) {
        var number = numbers().get(key);
        return number == null ? null : entries.get(number);
    }

    private Map<String, Integer> numbers() {
        return new NumberMap(pack.rows(ids(name)));
    }

    @Override
    public List<T> values() {
        return entries;
    }

    @Override
    public Set<Entry<String, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public Iterator<Entry<String, T>> iterator() {
                return entries.stream()
                        .map(entry -> Map.entry(id.apply(entry), entry))
                        .iterator();
            }
        };
    }

    @Override
    public SequencedMap<String, T> reversed() {
        return new LinkedHashMap<>(this).reversed();
    }

    /** Returns the entries of a table by their numbers. */
    static <T> List<T> list(Pack pack, String name, FieldTable<T> table) {
        return new RowList<>(() -> pack.rows(name), row -> EntryCodec.entry(table, row));
    }
}
