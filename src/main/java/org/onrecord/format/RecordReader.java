package org.onrecord.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;

/** Reads a facts file's one object list by list, entry by entry. */
final class RecordReader {
    private final Cursor cursor;
    private final Limits limits;
    private final EntryTables tables = new EntryTables();
    private final References references;
    private final EntryReader entries;
    private final ReadEntry record;
    private final EntryChecks entryChecks;
    private final RecordChecks recordChecks;
    /** The positions of the entries with problems, by list. */
    private final Map<String, List<Integer>> omitted = new HashMap<>();

    RecordReader(Cursor cursor, Limits limits, boolean isForEditors) {
        this.cursor = cursor;
        this.limits = limits;
        references = new References(cursor, tables);
        entries = new EntryReader(cursor, references);
        cursor.begin();
        record = entries.begin(CaseRecord.FIELDS, null, "", -1);
        entryChecks = new EntryChecks(cursor, isForEditors);
        recordChecks = new RecordChecks(cursor, references, tables, record);
    }

    /**
     * Reads the record. After problems in entries, it has the entries without any; after problems of the record itself, it
     * is null.
     */
    @Nullable
    CaseRecord read() {
        var isWhole = true;
        cursor.enterObject();
        for (int field = cursor.nextField(record); field >= 0; field = cursor.nextField(record)) {
            var type = record.table().fields().get(field);
            if (type.type() instanceof Items list && list.item() instanceof Part part) {
                var entries = list(type.key(), list, part.table());
                isWhole &= entries != null;
                record.put(field, entries);
            } else {
                int before = cursor.problemCount();
                entries.readValue(record, field);
                isWhole &= cursor.problemCount() == before;
            }
        }
        int before = cursor.problemCount();
        cursor.reportMissing(record, CaseRecord.FIELDS);
        isWhole &= cursor.problemCount() == before;
        cursor.end();
        references.check();
        recordChecks.run();
        return isWhole ? (CaseRecord) record.build() : null;
    }

    Map<String, List<Integer>> omitted() {
        return omitted;
    }

    /** Reads a list; returns a map by id if its entries have ids, otherwise a list. */
    private @Nullable Object list(String key, Items list, FieldTable<?> fields) {
        if (!cursor.enterList()) {
            return null;
        }
        var ids = EntryList.named(key);
        var kept = new ArrayList<Object>();
        for (int count = 0; cursor.nextItem(list.whenEmpty()); count++) {
            if (ids == EntryList.FACTS && count == limits.maxFacts()) {
                throw tooManyFacts();
            }
            cursor.beginEntry();
            var built = entry(fields, ids, key, count);
            if (built == null) {
                omitted.computeIfAbsent(key, _ -> new ArrayList<>()).add(count);
            }
            if (built != null && (ids == null || ids == EntryList.WITHHELD)) {
                kept.add(built);
            }
            cursor.endEntry();
        }
        if (ids == null) {
            return List.copyOf(kept);
        }
        tables.of(ids).markRead();
        return ids == EntryList.WITHHELD ? List.copyOf(kept) : tables.of(ids).entries();
    }

    /** Reads, checks and keeps an entry; returns null after reporting problems. */
    private @Nullable Object entry(FieldTable<?> fields, @Nullable EntryList ids, String key, int index) {
        int before = cursor.problemCount();
        var entry = entries.read(fields, ids, record, key, index);
        if (entry == null) {
            return null;
        }
        entryChecks.check(key, entry);
        var isValid = cursor.problemCount() == before;
        var built = isValid ? entry.build() : null;
        if (built != null && ids != null) {
            tables.keep(ids, entry.textOrEmpty("id"), built);
        }
        recordChecks.add(key, entry, built);
        return built;
    }

    private Cursor.Stopped tooManyFacts() {
        return cursor.stop(
                cursor.place(),
                ProblemCode.TOO_MANY_FACTS,
                "there are more than " + limits.maxFacts() + " facts",
                "split the record into several cases");
    }
}
