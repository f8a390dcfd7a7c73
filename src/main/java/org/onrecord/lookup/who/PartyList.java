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
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.Wrap;
import org.onrecord.output.page.Cell;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.Part;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * The people and bodies that have a page of their own.
 *
 * @param entries people first, then bodies, each in the order of the file
 */
public record PartyList(List<Entry> entries) implements Content {
    private static final int SHORTEST_ROLE = 12;
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

    /** Those who were tried first, then everybody else, each group by how much the record has about them. */
    @Override
    public void writeText(TextContext context) {
        var tried = new Outcomes(context.record()).tried();
        Predicate<Party> isPerson = party -> party.type() == PartyType.PERSON;
        Predicate<Party> isTried = party -> tried.contains(party.id());
        Predicate<Party> isCentre = party -> party.id().equals(context.record().centre());
        write("", isCentre, context.page());
        write("Tried in a criminal court", isTried.and(isCentre.negate()), context.page());
        write(
                tried.isEmpty() ? "People" : "Other people",
                isPerson.and(isTried.or(isCentre).negate()),
                context.page());
        write("Organisations", isPerson.negate(), context.page());
    }

    @Override
    public String more(String command) {
        return command + " NAME";
    }

    private void write(String heading, Predicate<Party> isInGroup, Page page) {
        var group = entries.stream()
                .filter(entry -> isInGroup.test(entry.party()))
                .sorted(Comparator.comparingInt(entry -> -entry.facts()))
                .toList();
        if (!group.isEmpty()) {
            if (!heading.isEmpty()) {
                page.heading(heading);
            }
            group.forEach(entry -> write(entry.party(), page));
        }
    }

    /** The name, and as much of the role as fits the line. */
    private static void write(Party party, Page page) {
        if (page.takes(new Part.Field(party.name(), List.of(Phrase.of(Sentence.capital(party.role())))))) {
            return;
        }
        var name = page.safe(Phrase.of(party.name(), Tone.STRONG));
        var room = page.width() - name.width() - 2;
        var role = page.safe(Phrase.of(party.role())).text();
        var cut = room < SHORTEST_ROLE
                ? ""
                : ", " + Wrap.cut(role, room, page.style().isAscii() ? "..." : "…");
        page.row(List.of(Cell.of(name.and(cut), 0, page.width())));
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
