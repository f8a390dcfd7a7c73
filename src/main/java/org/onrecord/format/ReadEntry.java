package org.onrecord.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldValues;

/**
 * An object of the file as read: values and positions of its fields.
 *
 * <p>An unreadable field has no value. A nested object is also an entry, and is built when its owner is.
 */
final class ReadEntry implements FieldValues {
    private final FieldTable<?> table;
    private final @Nullable ReadEntry owner;
    private final String key;
    private final int index;
    private final long position;
    private final @Nullable Object[] values;
    /** 0 for a missing key. */
    private final long[] positions;

    private final Place.Entry entry;
    private long @Nullable [] @Nullable [] items;
    private long invalid;
    private int nextField;
    /** The next index to look up: the builder also asks for the fields in order. */
    private int nextFound;

    /**
     * Creates an empty entry.
     *
     * @param owner the object that contains it, or null for the file's one object
     * @param key its key in the owner
     * @param index its index in a list under that key, or -1
     * @param position its start, as given by {@link Cursor#position}
     * @param entry the file's entry that contains it
     */
    ReadEntry(FieldTable<?> table, @Nullable ReadEntry owner, String key, int index, long position, Place.Entry entry) {
        this.table = table;
        this.owner = owner;
        this.key = key;
        this.index = index;
        this.position = position;
        var size = table.fields().size();
        this.values = new Object[size];
        this.positions = new long[size];
        this.entry = entry;
    }

    FieldTable<?> table() {
        return table;
    }

    boolean has(int field) {
        return positions[field] != 0;
    }

    boolean has(String key) {
        int field = table.indexOf(key);
        return field >= 0 && has(field);
    }

    /** Returns the expected next field, if keys are in the table's order. */
    int nextField() {
        return nextField;
    }

    void begin(int field, long at) {
        positions[field] = at;
        nextField = field + 1;
    }

    void put(int field, @Nullable Object value) {
        values[field] = value;
    }

    void place(int field, long[] at) {
        if (items == null) {
            items = new long[values.length][];
        }
        items[field] = at;
    }

    boolean isValid(String key) {
        return (invalid & 1L << table.indexOf(key)) == 0;
    }

    void markInvalid(int field) {
        invalid |= 1L << field;
    }

    @Override
    public @Nullable Object find(String key) {
        int field = table.indexOf(key, nextFound);
        nextFound = field + 1;
        return field < 0 ? null : values[field];
    }

    @SuppressWarnings("unchecked") // Lists of objects hold nothing else.
    List<ReadEntry> parts(String key) {
        var list = (List<ReadEntry>) find(key);
        return list == null ? List.of() : list;
    }

    @Override
    public <T> @Nullable T orNull(String key, Class<T> type) {
        var value = find(key);
        return type.cast(value instanceof ReadEntry part ? part.build() : value);
    }

    @Override
    public <T> List<T> parts(String key, Class<T> type) {
        var built = new ArrayList<T>();
        for (var part : find(key) instanceof List<?> list ? list : List.of()) {
            built.add(type.cast(part instanceof ReadEntry read ? read.build() : part));
        }
        return List.copyOf(built);
    }

    @Override
    @SuppressWarnings("unchecked") // Entries of one list are all of one type.
    public <T> SequencedMap<String, T> entries(String key, Class<T> type) {
        var entries = (SequencedMap<String, T>) find(key);
        return entries == null ? Collections.emptySortedMap() : entries;
    }

    /** Builds the entry from its values, which must have no problem. */
    Object build() {
        return table.build().apply(this);
    }

    String textOrEmpty(String key) {
        return find(key) instanceof String text ? text : "";
    }

    /** Returns the same values under another table, which shares some or all keys. */
    ReadEntry as(FieldTable<?> other) {
        var same = new ReadEntry(other, owner, key, index, position, entry);
        for (var field : table.fields()) {
            int from = table.indexOf(field.key());
            int to = other.indexOf(field.key());
            if (to >= 0) {
                same.values[to] = values[from];
                same.positions[to] = positions[from];
            }
        }
        return same;
    }

    Place place() {
        return placeAt(position, path());
    }

    /** Returns the place of a field's value, or of the entry if the key is missing. */
    Place place(String key) {
        int field = table.indexOf(key);
        return placeAt(field >= 0 && has(field) ? positions[field] : position, pathTo(key));
    }

    Place place(String key, int item) {
        var at = items == null ? null : items[table.indexOf(key)];
        return placeAt(at == null ? position : at[item], pathTo(key) + "[" + item + "]");
    }

    private Place placeAt(long at, String where) {
        return new Place((int) (at >> Integer.SIZE), (int) at, where, entry);
    }

    private String pathTo(String key) {
        var before = path();
        return before.isEmpty() ? key : before + "." + key;
    }

    private String path() {
        var before = owner == null ? key : owner.pathTo(key);
        return index < 0 ? before : before + "[" + index + "]";
    }
}
