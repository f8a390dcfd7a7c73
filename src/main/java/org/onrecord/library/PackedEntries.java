package org.onrecord.library;

import java.util.AbstractList;
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
import org.onrecord.pack.PackDamage;
import org.onrecord.pack.RowReader;

/**
 * The entries of one of a record's lists by id, in the order of the file, each read when it is asked for.
 *
 * @param <T> what an entry is
 */
final class PackedEntries<T> extends AbstractMap<String, T> implements SequencedMap<String, T> {
    private static final String IDS = " ids";

    private final Pack pack;
    private final String name;
    private final PackedList<T> entries;
    private final Function<T, String> id;

    PackedEntries(Pack pack, String name, FieldTable<T> table) {
        this.pack = pack;
        this.name = name;
        this.entries = new PackedList<>(pack, name, table);
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

    /** Rows of a table, each read when it is asked for, and kept. */
    static final class PackedList<T> extends AbstractList<T> {
        private static final int PAGE = 1 << 10;

        private final Pack pack;
        private final String name;
        private final FieldTable<T> table;
        /** The entries that were read, in pages, so that few of many take little room. */
        private @Nullable Object @Nullable [] @Nullable [] read;

        PackedList(Pack pack, String name, FieldTable<T> table) {
            this.pack = pack;
            this.name = name;
            this.table = table;
        }

        @Override
        public int size() {
            return pack.rows(name).size();
        }

        @Override
        @SuppressWarnings("unchecked") // Only what the table makes is kept.
        public T get(int number) {
            var page = page(number / PAGE);
            var place = number % PAGE;
            var entry = (T) page[place];
            if (entry == null) {
                entry = decoded(pack.rows(name).row(number));
                page[place] = entry;
            }
            return entry;
        }

        /** Whatever a row makes its readers do, it is not as it was written. */
        private T decoded(RowReader row) {
            try {
                return EntryCodec.entry(table, row);
            } catch (PackDamage damage) {
                throw damage;
            } catch (RuntimeException e) {
                throw new PackDamage("has an entry in " + name + " that cannot be read");
            }
        }

        private @Nullable Object[] page(int number) {
            var pages = read;
            if (pages == null) {
                pages = new Object[size() / PAGE + 1][];
                read = pages;
            }
            var page = pages[number];
            if (page == null) {
                page = new Object[PAGE];
                pages[number] = page;
            }
            return page;
        }
    }
}
