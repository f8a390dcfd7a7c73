package org.onrecord.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Detail;
import org.onrecord.model.FactKind;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.model.field.FieldType.Word;

/** Reads the objects of a facts file by their tables of fields. */
final class EntryReader {
    private static final FieldTable<Object> ANY_DETAIL = Detail.fieldsOfAnyKind();

    private final Cursor cursor;
    private final Values values;
    private final References references;
    private final DistinctTexts distinct = new DistinctTexts();
    private long[] places = new long[16];
    private EntryList own = EntryList.FACTS;

    EntryReader(Cursor cursor, References references) {
        this.cursor = cursor;
        this.values = new Values(cursor);
        this.references = references;
    }

    /**
     * Reads an entry of one of the file's lists.
     *
     * @param list the list, if its entries have ids
     * @return null, after reporting it, if the value is not an object
     */
    @Nullable
    ReadEntry read(FieldTable<?> table, @Nullable EntryList list, ReadEntry record, String key, int index) {
        own = list == null ? own : list;
        var entry = begin(table, record, key, index);
        return readFields(entry) ? entry : null;
    }

    /** Returns an empty entry that begins at the cursor. */
    ReadEntry begin(FieldTable<?> table, @Nullable ReadEntry owner, String key, int index) {
        return new ReadEntry(table, owner, key, index, cursor.position(), cursor.entry());
    }

    private boolean readFields(ReadEntry entry) {
        if (!cursor.enterObject()) {
            return false;
        }
        for (int field = cursor.nextField(entry); field >= 0; field = cursor.nextField(entry)) {
            readValue(entry, field);
        }
        if (!isOfAnyKind(entry)) {
            cursor.reportMissing(entry, entry.table());
        }
        return true;
    }

    void readValue(ReadEntry entry, int number) {
        int before = cursor.problemCount();
        entry.put(number, value(entry, number, entry.table().fields().get(number)));
        if (cursor.problemCount() > before) {
            entry.markInvalid(number);
        }
    }

    private @Nullable Object value(ReadEntry entry, int number, Field<?> field) {
        if (field.type() == Plain.DETAIL) {
            return detail(entry, field.key());
        }
        if (field.isNullable() && cursor.isNull()) {
            return null;
        }
        return field.type() instanceof Items list
                ? items(entry, number, field.key(), list)
                : value(field.type(), field.isNullable());
    }

    private @Nullable Object value(FieldType type, boolean isNullable) {
        return switch (type) {
            case Plain plain -> plain(plain, isNullable);
            case Text text -> values.text(isNullable ? 0 : text.min(), text.max(), isNullable);
            case Word word -> values.word(word, isNullable);
            case FieldType.Id id -> id.isLookedUp() ? references.to(id.list()) : values.id();
            case Items _, Part _ -> throw new IllegalArgumentException("lists and objects are read in an entry");
        };
    }

    private @Nullable Object plain(Plain type, boolean isNullable) {
        return switch (type) {
            case FORMAT -> values.format();
            case TEXT -> values.text(type.maxLength(), isNullable);
            case CASE_ID -> values.caseId();
            case OWN_ID -> references.newId(own);
            case ANY_ID -> values.id();
            case TOPIC -> references.toTopic();
            case PROCEEDING -> references.toProceedingOrWords();
            case VERSION -> values.version();
            case ADDRESS -> values.address();
            case SECURE_ADDRESS -> values.secureAddress();
            case DAY -> values.day();
            case DATE, YEAR -> values.date();
            case SINGLE_DATE -> values.point();
            case NUMBER -> values.number();
            case WHOLE_NUMBER -> values.wholeOrNull();
            case FLAG -> values.flag();
            case DETAIL -> throw new IllegalArgumentException("a detail is read in its fact");
        };
    }

    private List<?> items(ReadEntry entry, int number, String key, Items list) {
        if (!cursor.enterList()) {
            return List.of();
        }
        return list.item() instanceof Part part ? parts(entry, key, list, part) : texts(entry, number, list);
    }

    private List<ReadEntry> parts(ReadEntry owner, String key, Items list, Part part) {
        var parts = new ArrayList<ReadEntry>();
        while (cursor.nextItem(list.whenEmpty())) {
            // A value of another type becomes an empty entry, so that later entries keep their index.
            var entry = begin(part.table(), owner, key, parts.size());
            readFields(entry);
            parts.add(entry);
        }
        return parts;
    }

    private List<String> texts(ReadEntry entry, int number, Items list) {
        var isDistinct = list.areDistinct();
        var texts = new ArrayList<String>();
        distinct.clear();
        int count = 0;
        while (cursor.nextItem(list.whenEmpty())) {
            long at = cursor.position();
            var text = value(list.item(), false) instanceof String read ? read : "";
            if (text.isEmpty()) {
                continue;
            }
            if (isDistinct && !distinct.add(text)) {
                values.reportTwice(text);
                continue;
            }
            texts.add(text);
            setPlace(count++, at);
        }
        if (list.item() instanceof FieldType.Id || list.item() == Plain.ANY_ID) {
            entry.place(number, Arrays.copyOf(places, count));
        }
        return List.copyOf(texts);
    }

    private void setPlace(int item, long at) {
        if (item == places.length) {
            places = Arrays.copyOf(places, 2 * item);
        }
        places[item] = at;
    }

    /** Reads a detail. Keys come in any order, so the kind that determines its fields may follow it. */
    private @Nullable ReadEntry detail(ReadEntry fact, String key) {
        var kind = fact.find("kind") instanceof FactKind known ? known : null;
        var table = kind == null ? ANY_DETAIL : Detail.fieldsOf(kind);
        if (cursor.isNull()) {
            return null;
        }
        var detail = begin(table == null ? ANY_DETAIL : table, fact, key, -1);
        if (table == null) {
            cursor.skip();
            return detail;
        }
        return readFields(detail) ? detail : null;
    }

    @SuppressWarnings("ReferenceEquality") // a table equals only itself
    static boolean isOfAnyKind(ReadEntry detail) {
        return detail.table() == ANY_DETAIL;
    }
}
