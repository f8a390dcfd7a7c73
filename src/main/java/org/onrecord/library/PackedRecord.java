package org.onrecord.library;

import java.io.IOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Facts;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldValues;
import org.onrecord.pack.NumberMap;
import org.onrecord.pack.Pack;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.RowList;
import org.onrecord.pack.Tables;

/** A record in a pack: a table for each long list, one of the ids of its entries if they have any, and a row for the rest. */
final class PackedRecord {
    private static final String RECORD = "record";
    private static final String FACTS = "facts";
    private static final String IDS = " ids";
    private static final Set<String> LISTS = Set.of("statuses", "changes");

    /** The fields of the record itself, without the long lists. */
    private static final FieldTable<CaseRecord> HEAD = FieldTable.of(
            "",
            "",
            CaseRecord.FIELDS.build(),
            CaseRecord.FIELDS.fields().stream()
                    .filter(field -> !LISTS.contains(field.key()) && !haveIds(field.key()))
                    .toList());

    private PackedRecord() {}

    private static boolean haveIds(String name) {
        var list = EntryList.named(name);
        return list != null && list != EntryList.WITHHELD;
    }

    static void write(CaseRecord record, PackWriter pack) throws IOException {
        pack.table(RECORD, List.of(record), (head, row) -> EntryCodec.write(HEAD, head, row));
        for (var field : CaseRecord.FIELDS.fields()) {
            if (LISTS.contains(field.key()) && field.getter().of(record) instanceof List<?> entries) {
                writeRows(field.key(), entries, pack);
            } else if (haveIds(field.key()) && field.getter().of(record) instanceof Map<?, ?> entries) {
                writeEntries(field.key(), entries, pack);
            }
        }
    }

    private static void writeEntries(String name, Map<?, ?> entries, PackWriter pack) throws IOException {
        writeRows(name, entries.values(), pack);
        var numbers = new HashMap<String, Integer>();
        entries.keySet().forEach(id -> numbers.put((String) id, numbers.size()));
        pack.table(ids(name), NumberMap.rows(numbers));
    }

    @SuppressWarnings("unchecked") // The entries of a list are what its table makes.
    private static void writeRows(String name, Collection<?> entries, PackWriter pack) throws IOException {
        var table = (FieldTable<Object>) table(name);
        pack.table(name, entries, (entry, row) -> EntryCodec.write(table, entry, row));
    }

    private static FieldTable<?> table(String name) {
        var field = CaseRecord.FIELDS.fields().get(CaseRecord.FIELDS.indexOf(name));
        return ((Part) ((Items) field.type()).item()).table();
    }

    /**
     * Returns the record in a pack, whose entries are read when they are asked for.
     *
     * @param tables its tables for lookups
     */
    static CaseRecord read(Pack pack, Tables tables) {
        var head = EntryCodec.values(HEAD, pack.rows(RECORD).row(0));
        return CaseRecord.FIELDS.build().apply(new FieldValues() {
            @Override
            public @Nullable Object find(String key) {
                return head.find(key);
            }

            @Override
            @SuppressWarnings("unchecked") // The entries of a list are what its table makes.
            public <T> List<T> parts(String key, Class<T> type) {
                return LISTS.contains(key) ? list(pack, key, (FieldTable<T>) table(key)) : head.parts(key, type);
            }

            @Override
            @SuppressWarnings("unchecked") // The entries of a list are what its table makes.
            public <T> SequencedMap<String, T> entries(String key, Class<T> type) {
                var entries = new Entries<>(pack, key, (FieldTable<T>) table(key));
                return key.equals(FACTS)
                        ? (SequencedMap<String, T>) new Facts((Entries<Fact>) entries, tables)
                        : entries;
            }
        });
    }

    private static String ids(String name) {
        return name + IDS;
    }

    static <T> List<T> list(Pack pack, String name, FieldTable<T> table) {
        return new RowList<>(() -> pack.rows(name), row -> EntryCodec.entry(table, row));
    }

    /**
     * The entries of one of a record's lists by id, in the order of the file, each read when it is asked for.
     *
     * @param <T> what an entry is
     */
    private static final class Entries<T> extends AbstractMap<String, T> implements SequencedMap<String, T> {
        private final Pack pack;
        private final String name;
        private final List<T> entries;
        private final Function<T, String> id;

        Entries(Pack pack, String name, FieldTable<T> table) {
            this.pack = pack;
            this.name = name;
            this.entries = list(pack, name, table);
            var field = table.fields().get(table.indexOf("id"));
            this.id = entry -> String.valueOf(field.getter().of(entry));
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
    }
}
