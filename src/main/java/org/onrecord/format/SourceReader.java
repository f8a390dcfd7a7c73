package org.onrecord.format;

import org.onrecord.model.FactDate;
import org.onrecord.model.Source;
import org.onrecord.model.SourceKind;

/** Reads a source. */
final class SourceReader {
    private static final ObjectShape KEYS =
            ObjectShape.of("id", "title", "publisher", "published", "url", "kind", "note");
    private static final Words<SourceKind> KINDS = new Words<>(SourceKind.values());

    private final Cursor cursor;
    private final Values values;
    private final Dates dates;
    private final References references;

    SourceReader(Cursor cursor, Values values, Dates dates, References references) {
        this.cursor = cursor;
        this.values = values;
        this.dates = dates;
        this.references = references;
    }

    void read(EntryTable<Source> shelf) {
        if (!cursor.enterObject()) {
            return;
        }
        var entry = cursor.beginEntry();
        String id = "";
        String title = "";
        String publisher = "";
        FactDate published = null;
        String url = "";
        var kind = SourceKind.OTHER;
        String note = null;
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            switch (key) {
                case "id" -> id = references.newId(shelf);
                case "title" -> title = values.text();
                case "publisher" -> publisher = values.text();
                case "published" -> published = dates.dateOrNull();
                case "url" -> url = values.url();
                case "kind" -> kind = values.word(KINDS);
                default -> note = values.textOrNull();
            }
        }
        if (entry.isSound()) {
            shelf.add(id, new Source(id, title, publisher, published, url, kind, note));
        }
        cursor.endEntry();
    }
}
