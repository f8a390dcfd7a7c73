package org.onrecord.output.text;

import java.util.List;
import org.onrecord.lookup.PartiesView;
import org.onrecord.model.PartyType;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes the list of the people and bodies that have a page of their own. */
final class PartiesText {
    private static final int WIDEST = 140;

    private PartiesText() {}

    static void write(PartiesView view, TextContext sheet) {
        group("People", PartyType.PERSON, view, sheet);
        group("Organisations", PartyType.ORGANISATION, view, sheet);
    }

    private static void group(String heading, PartyType type, PartiesView view, TextContext sheet) {
        var entries = view.entries().stream()
                .filter(entry -> entry.party().type() == type)
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        sheet.page().heading(heading);
        var rows = entries.stream().map(PartiesText::row).toList();
        var room = Math.min(WIDEST, sheet.page().width());
        var table = new TextTable(sheet.page(), room, List.of("facts", "name", "role", "id"), rows);
        if (table.isRoomy()) {
            table.write();
        } else {
            entries.forEach(entry -> block(entry, sheet.page()));
        }
    }

    /** An entry in running text, where there is no room for columns. */
    private static void block(PartiesView.Entry entry, Page page) {
        var party = entry.party();
        var facts = Numbers.of(entry.facts()) + (entry.facts() == 1 ? " fact" : " facts");
        page.text(Phrase.of(party.name(), Tone.STRONG), 0);
        page.text(Phrase.of(party.role()), 2);
        page.text(Phrase.of(facts + ", ").and(party.id(), Tone.QUIET), 2);
    }

    private static List<Phrase> row(PartiesView.Entry entry) {
        var party = entry.party();
        var number = Numbers.of(entry.facts());
        var padding = String.valueOf(Phrase.NO_BREAK_SPACE).repeat(Math.max(0, "facts".length() - number.length()));
        return List.of(
                Phrase.of(padding + number),
                Phrase.of(party.name(), Tone.STRONG),
                Phrase.of(party.role()),
                Phrase.of(party.id(), Tone.QUIET));
    }
}
