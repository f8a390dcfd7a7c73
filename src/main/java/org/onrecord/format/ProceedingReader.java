package org.onrecord.format;

import java.util.List;
import org.onrecord.model.Proceeding;

/** Reads a trial, appeal, tribunal or review. */
final class ProceedingReader {
    private static final ObjectShape KEYS = ObjectShape.of("id", "label", "aliases");

    private final Cursor cursor;
    private final Values values;
    private final References references;

    ProceedingReader(Cursor cursor, Values values, References references) {
        this.cursor = cursor;
        this.values = values;
        this.references = references;
    }

    void read(EntryTable<Proceeding> shelf) {
        if (!cursor.enterObject()) {
            return;
        }
        var entry = cursor.beginEntry();
        String id = "";
        String label = "";
        List<String> aliases = List.of();
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            switch (key) {
                case "id" -> id = references.newId(shelf);
                case "label" -> label = values.text();
                default -> aliases = values.texts();
            }
        }
        if (entry.isSound()) {
            shelf.add(id, new Proceeding(id, label, aliases));
        }
        cursor.endEntry();
    }
}
