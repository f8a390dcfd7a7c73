package org.onrecord.lookup.who;

import java.util.List;
import java.util.function.Function;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Numbers;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.page.TextTable;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * The people and bodies that have a page of their own.
 *
 * @param entries people first, then bodies, each in the order of the file
 */
public record PartyList(List<Entry> entries) implements Content {
    private static final int WIDEST = 140;
    static final List<Column<Entry>> COLUMNS = List.of(
            field("id", "id", entry -> Value.of(entry.party().id())),
            field("name", "text", entry -> Value.of(entry.party().name())),
            field("type", "party-type", entry -> Value.of(entry.party().type())),
            field("role", "text", entry -> Value.of(entry.party().role())),
            field("aliases", "[text]", entry -> Value.texts(entry.party().aliases())),
            field("pronouns", "pronouns?", entry -> Value.of(entry.party().pronouns())),
            field("facts", "count", entry -> Value.number(entry.facts())));

    @Override
    public int size() {
        return entries.size();
    }

    /**
     * A person or body with the weight it has in the record.
     *
     * @param facts how many facts are about it
     */
    public record Entry(Party party, int facts) {}

    @Override
    public Table<Entry> rows(CaseRecord record) {
        return new Table<>(COLUMNS, entries);
    }

    @Override
    public void writeText(TextContext context) {
        group("People", PartyType.PERSON, context.page());
        group("Organisations", PartyType.ORGANISATION, context.page());
    }

    private void group(String heading, PartyType type, Page page) {
        var ofType =
                entries.stream().filter(entry -> entry.party().type() == type).toList();
        if (ofType.isEmpty()) {
            return;
        }
        page.heading(heading);
        var rows = ofType.stream().map(PartyList::row).toList();
        var room = Math.min(WIDEST, page.width());
        var table = new TextTable(page, room, List.of("facts", "name", "role", "id"), rows);
        if (table.isRoomy()) {
            table.write();
        } else {
            ofType.forEach(entry -> block(entry, page));
        }
    }

    /** An entry in running text, where there is no room for columns. */
    private static void block(Entry entry, Page page) {
        var party = entry.party();
        var facts = Numbers.of(entry.facts()) + (entry.facts() == 1 ? " fact" : " facts");
        page.text(Phrase.of(party.name(), Tone.STRONG), 0);
        page.text(Phrase.of(party.role()), 2);
        page.text(Phrase.of(facts + ", ").and(party.id(), Tone.QUIET), 2);
    }

    private static List<Phrase> row(Entry entry) {
        var party = entry.party();
        var number = Numbers.of(entry.facts());
        var padding = String.valueOf(Phrase.NO_BREAK_SPACE).repeat(Math.max(0, "facts".length() - number.length()));
        return List.of(
                Phrase.of(padding + number),
                Phrase.of(party.name(), Tone.STRONG),
                Phrase.of(party.role()),
                Phrase.of(party.id(), Tone.QUIET));
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream().map(entry -> answer(entry.party())).toList();
    }

    private static AnsweredFact answer(Party party) {
        var people = party.type() == PartyType.PERSON ? List.of(party.id()) : List.<String>of();
        return new AnsweredFact(
                party.id(), party.name() + ": " + party.role() + ".", null, null, null, people, List.of());
    }

    private static Column<Entry> field(String name, String type, Function<Entry, Value> value) {
        return new Column<>(name, type, value);
    }
}
