package org.onrecord.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldValues;

/**
 * An object of the file as it was read: the value of each field of its table, and where that is in the file.
 *
 * <p>What could not be read has no value. An object inside another is an entry too, and is built when its owner is.
 */
final class ReadEntry implements FieldValues {
    private final FieldTable<?> table;
    private final @Nullable ReadEntry owner;
    private final String key;
    private final int index;
    private final long position;
    private final @Nullable Object[] values;
    /** 0 for a key that is not there. */
    private final long[] positions;

    private final Place.Entry entry;
    private long @Nullable [] @Nullable [] items;
    private long unsound;
    private int nextField;
    /** The builder asks for the fields in their order, too. */
    private int nextFound;

    /**
     * An entry of which nothing was read yet.
     *
     * @param owner the object that it is in, or null for the file's one object
     * @param key its key in the owner
     * @param index its place in a list under that key, or -1
     * @param position where it begins, as {@link Cursor#position} gives it
     * @param entry the entry of the file that it is or is in
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

    /** The field that comes next where keys are in the order of the table. */
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

    /** Notes where each item of a list is. */
    void place(int field, long[] at) {
        if (items == null) {
            items = new long[values.length][];
        }
        items[field] = at;
    }

    /** Whether nothing was wrong in the value of a field. */
    boolean isSound(String key) {
        return (unsound & 1L << table.indexOf(key)) == 0;
    }

    void spoil(int field) {
        unsound |= 1L << field;
    }

    @Override
    public @Nullable Object find(String key) {
        int field = table.indexOf(key, nextFound);
        nextFound = field + 1;
        return field < 0 ? null : values[field];
    }

    /** The objects of a list; of one that is not there, none. */
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

    /** The text of a field; empty if there is none. */
    String textOrEmpty(String key) {
        return find(key) instanceof String text ? text : "";
    }

    /** The same values by another table, which has all or some of the same keys. */
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

    /** Where it begins. */
    Place place() {
        return placeAt(position, path());
    }

    /** Where the value of a field is; where the entry begins, if the key is not there. */
    Place place(String key) {
        int field = table.indexOf(key);
        return placeAt(field >= 0 && has(field) ? positions[field] : position, pathTo(key));
    }

    /** Where an item of a list is. */
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
