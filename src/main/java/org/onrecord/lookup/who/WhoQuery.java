package org.onrecord.lookup.who;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Given;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Lookup.Page;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.PartyResolver;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
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
import org.onrecord.search.names.NameIndex;
import org.onrecord.search.names.NameIndex.NameMatch;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.Vocabulary;

/**
 * A query for a person or body, or for the list of all.
 *
 * @param name the person or body, or null for the list
 * @param filter which facts about them to keep; for the list, how many to show
 */
public record WhoQuery(@Nullable String name, FactFilter filter) implements Query {

    public static Lookup lookup() {
        var name = Parameter.party();
        return Lookup.of(
                        "who",
                        "Show a person or body: role, outcomes, status; or list all.",
                        given -> new WhoQuery(given.get(name), FactFilter.of(given, List.of())))
                .takes(name)
                .takes(FactFilter.PARAMETERS)
                .examples(
                        "onrecord who barker",
                        "onrecord who sharon shoesmith --kind outcome",
                        "onrecord who --format csv --fields id,name,role")
                .rows("party")
                .orAsks(given -> question(given.get(name), given))
                .tool(
                        "People and bodies",
                        "Facts about one person or body, most important first; without a name, a list of everyone with ids. A role is a label, not a fact to cite.")
                .page(new Page(
                        "people",
                        "People",
                        "People and organisations, ordered by number of facts.",
                        4,
                        Content::writeShort));
    }

    /** Returns the question formed by "who" and a text such as "killed him"; null if the text is a name. */
    private static @Nullable String question(@Nullable String text, Given given) {
        if (text == null || !text.contains(" ")) {
            return null;
        }
        var words = Tokens.of(text);
        var isQuestion = words.size() > 1
                && new NameIndex(given.record()).find(text) instanceof NameMatch.None
                && (Vocabulary.of(given.record().vocabularies())
                                .isWord(words.getFirst().word())
                        || words.stream().anyMatch(word -> Lexicon.isFunctionWord(word.word())));
        return isQuestion ? "who " + text : null;
    }

    @Override
    public String command() {
        return "who";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return name == null ? PartyList.COLUMNS : FactRow.FIELDS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return name == null
                ? list(record)
                : new PartyResolver(record, "who").answer(name, (party, remarks) -> about(record, party, remarks));
    }

    private Answer about(CaseRecord record, Party party, List<String> remarks) {
        var facts = record.factsAbout(party.id()).sorted(Fact.BY_DATE);
        return filter.answer(record, facts, kept -> page(record, party, kept), "such fact about " + party.name())
                .with(remarks);
    }

    private static PartyPage page(CaseRecord record, Party party, List<Fact> facts) {
        var status = record.statusesOf(party.id())
                .filter(interval -> interval.to() == null)
                .findFirst()
                .orElse(null);
        return new PartyPage(party, status, facts);
    }

    private Answer list(CaseRecord record) {
        var entries = record.publicParties()
                .map(party -> new PartyList.Entry(party, record.facts().countAbout(party.id())))
                .toList();
        return filter.cut(record, entries, PartyList::new, "person or body");
    }

    /**
     * A list of the people and bodies with a page.
     *
     * @param entries people first, then bodies, each in file order
     */
    public record PartyList(List<Entry> entries) implements Content.OfEntries {
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

        /** A person or body with its number of facts. */
        public record Entry(Party party, int facts) {}

        @Override
        public Table<Entry> rows(CaseRecord record) {
            return new Table<>(COLUMNS, entries);
        }

        /** Writes defendants first, then other people, then organisations, each by number of facts. */
        @Override
        public void writeShort(Document document) {
            var outcomes = new Outcomes(document.record());
            var tried = outcomes.tried();
            Predicate<Party> isPerson = party -> party.type() == PartyType.PERSON;
            Predicate<Party> isThing = party -> party.type() == PartyType.THING;
            Predicate<Party> isTried = isPerson.and(party -> tried.contains(party.id())
                    && outcomes.of(party.id())
                            .noneMatch(fact -> Outcomes.detail(fact).isClearance()));
            Predicate<Party> isSubject = party -> document.record().isAbout(party.id());
            write("", isSubject, document);
            write("Tried in a criminal court", isTried.and(isSubject.negate()), document);
            write(
                    tried.isEmpty() ? "People" : "Other people",
                    isPerson.and(isTried.or(isSubject).negate()),
                    document);
            write("Organisations", isPerson.or(isThing).or(isSubject).negate(), document);
            write("Things", isThing.and(isSubject.negate()), document);
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
}
