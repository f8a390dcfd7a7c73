package org.onrecord.format;

import java.util.List;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.model.Pronouns;

/** Reads a person or an organisation. */
final class PartyReader {
    private static final ObjectShape KEYS =
            ObjectShape.of("id", "name", "aliases", "role", "private").withOptional("pronouns");
    private static final Words<Pronouns> PRONOUNS = new Words<>(Pronouns.values());

    private final Cursor cursor;
    private final Values values;
    private final References references;

    PartyReader(Cursor cursor, Values values, References references) {
        this.cursor = cursor;
        this.values = values;
        this.references = references;
    }

    void read(PartyType type, EntryTable<Party> shelf) {
        if (!cursor.enterObject()) {
            return;
        }
        var entry = cursor.beginEntry();
        String id = "";
        String name = "";
        List<String> aliases = List.of();
        String role = "";
        boolean isPrivate = false;
        Pronouns pronouns = null;
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            switch (key) {
                case "id" -> id = references.newId(shelf);
                case "name" -> name = values.text();
                case "aliases" -> aliases = values.distinctTexts();
                case "role" -> role = values.text();
                case "private" -> isPrivate = values.flag();
                default -> pronouns = values.word(PRONOUNS);
            }
        }
        if (entry.isSound()) {
            shelf.add(id, new Party(id, type, name, aliases, role, isPrivate, pronouns));
        }
        cursor.endEntry();
    }
}
