package org.onrecord.lookup.who;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * A list of the people and bodies with a page.
 *
 * @param entries people first, then bodies, each in file order
 */
public record PartyList(List<Entry> entries) implements Content {
    static final List<Column<Entry>> COLUMNS = List.of(
            field("id", "id", entry -> Value.of(entry.party().id())),
            field("name", "text", entry -> Value.of(entry.party().name())),
            field("type", "party-type", entry -> Value.of(entry.party().type())),
            field("role", "text", entry -> Value.of(entry.party().role())),
            field("aliases", "[text]", entry -> Value.texts(entry.party().aliases()))
                    .onlyFor(Audience.DATA),
            field("pronouns", "pronouns?", entry -> Value.of(entry.party().pronouns())),
            field("facts", "count", entry -> Value.number(entry.facts())));

    @Override
    public int size() {
        return entries.size();
    }

    /**
     * A person or body with its number of facts.
     *
     * @param facts the number of facts about it
     */
    public record Entry(Party party, int facts) {}

    @Override
    public Table<Entry> rows(CaseRecord record) {
        return new Table<>(COLUMNS, entries);
    }

    /** Writes defendants first, then other people, then organisations, each by number of facts. */
    @Override
    public void writeShort(Document document) {
        var tried = new Outcomes(document.record()).tried();
        Predicate<Party> isPerson = party -> party.type() == PartyType.PERSON;
        Predicate<Party> isTried = party -> tried.contains(party.id());
        Predicate<Party> isCentre = party -> party.id().equals(document.record().centre());
        write("", isCentre, document);
        write("Tried in a criminal court", isTried.and(isCentre.negate()), document);
        write(
                tried.isEmpty() ? "People" : "Other people",
                isPerson.and(isTried.or(isCentre).negate()),
                document);
        write("Organisations", isPerson.negate(), document);
    }

    @Override
    public List<Part.More> more(String command) {
        return List.of(new Part.More("One of them", command + " NAME", null));
    }

    private void write(String heading, Predicate<Party> isInGroup, Document document) {
        var group = entries.stream()
                .filter(entry -> isInGroup.test(entry.party()))
                .sorted(Comparator.comparingInt(entry -> -entry.facts()))
                .toList();
        if (!group.isEmpty()) {
            if (!heading.isEmpty()) {
                document.section(heading);
            }
            group.forEach(entry -> write(entry.party(), document));
        }
    }

    private static void write(Party party, Document document) {
        document.add(new Part.Definition(document.named(party.id(), Tone.STRONG), party.role()));
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream().map(entry -> answer(entry.party())).toList();
    }

    private static AnsweredFact answer(Party party) {
        var people = party.type() == PartyType.PERSON ? List.of(party.id()) : List.<String>of();
        return new AnsweredFact(party.id(), party.sentence(), null, null, null, people, List.of());
    }

    private static Column<Entry> field(String name, String type, Function<Entry, Value> value) {
        return new Column<>(name, type, value);
    }
}
