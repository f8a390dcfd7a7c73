package org.onrecord.format;

import org.onrecord.model.Withheld;

/** Reads what the record leaves out on purpose. */
final class WithheldReader {
    private static final ObjectShape KEYS = ObjectShape.of("id", "about", "reason");

    private final Cursor cursor;
    private final Values values;
    private final References references;

    WithheldReader(Cursor cursor, Values values, References references) {
        this.cursor = cursor;
        this.values = values;
        this.references = references;
    }

    void read(EntryTable<Withheld> shelf) {
        if (!cursor.enterObject()) {
            return;
        }
        var entry = cursor.beginEntry();
        String id = "";
        String about = "";
        String reason = "";
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            switch (key) {
                case "id" -> id = references.newId(shelf);
                case "about" -> about = values.text();
                default -> reason = values.text();
            }
        }
        if (entry.isSound()) {
            shelf.add(id, new Withheld(id, about, reason));
        }
        cursor.endEntry();
    }
}
