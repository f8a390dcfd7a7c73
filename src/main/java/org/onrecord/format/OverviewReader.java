package org.onrecord.format;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Fact;
import org.onrecord.model.OverviewSection;

/** Reads what a newcomer is told first. */
final class OverviewReader {
    private static final ObjectShape KEYS = ObjectShape.of("heading", "facts");

    private final Cursor cursor;
    private final Values values;
    private final References references;
    private final List<OverviewSection> sections = new ArrayList<>();

    OverviewReader(Cursor cursor, Values values, References references) {
        this.cursor = cursor;
        this.values = values;
        this.references = references;
    }

    void read(EntryTable<Fact> shelf) {
        if (!cursor.enterObject()) {
            return;
        }
        String heading = "";
        List<String> facts = List.of();
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            switch (key) {
                case "heading" -> heading = values.text();
                default -> facts = facts(shelf);
            }
        }
        sections.add(new OverviewSection(heading, facts));
    }

    private List<String> facts(EntryTable<Fact> shelf) {
        if (!cursor.enterList()) {
            return List.of();
        }
        var facts = new DistinctTexts();
        while (cursor.nextRequiredItem(
                ProblemCode.EMPTY_LIST, "there is no fact under this heading", "add one, or remove the heading")) {
            references.addTo(facts, shelf);
        }
        return facts.toList();
    }

    List<OverviewSection> sections() {
        return List.copyOf(sections);
    }
}
