package org.onrecord.library;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
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

/** A record in a pack: a table for each long list, one of the ids of its entries if they have any, and a row for the rest. */
final class PackedRecord {
    private static final String RECORD = "record";
    private static final String FACTS = "facts";
    /** The long lists of entries without ids. */
    private static final Set<String> LISTS = Set.of("statuses", "changes");

    /** What is of the record itself. */
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
        pack.table(PackedEntries.ids(name), NumberMap.rows(numbers));
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

    /** The record in a pack; its entries are read when they are asked for. */
    static CaseRecord read(Pack pack) {
        var head = EntryCodec.values(HEAD, pack.rows(RECORD).row(0));
        return CaseRecord.FIELDS.build().apply(new FieldValues() {
            @Override
            public @Nullable Object find(String key) {
                return head.find(key);
            }

            @Override
            @SuppressWarnings("unchecked") // The entries of a list are what its table makes.
            public <T> List<T> parts(String key, Class<T> type) {
                return LISTS.contains(key)
                        ? PackedEntries.list(pack, key, (FieldTable<T>) table(key))
                        : head.parts(key, type);
            }

            @Override
            @SuppressWarnings("unchecked") // The entries of a list are what its table makes.
            public <T> SequencedMap<String, T> entries(String key, Class<T> type) {
                var entries = new PackedEntries<>(pack, key, (FieldTable<T>) table(key));
                return key.equals(FACTS)
                        ? (SequencedMap<String, T>) new Facts((PackedEntries<Fact>) entries, pack)
                        : entries;
            }
        });
    }
}
