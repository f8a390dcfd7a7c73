package org.onrecord.search.names;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.PackedEntries;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * Finds the people and bodies that a question names: by name, alias, the surname or first name alone, or by whose they are
 * ("Barker's brother").
 *
 * <p>The longest name at a place wins. A surname that several share means any of them.
 */
public final class MentionFinder {
    /** A name that more than these share says of nobody whose relation somebody is. */
    private static final int MOST = 16;

    private static final Set<String> DEFINITE = WordClasses.of("definite");

    private final Names names;
    private final Relations relations;
    private final String centre;
    private final Supplier<Roles> makeRoles;
    /** Made when the first article is met. */
    private @Nullable Roles roles;

    private final Supplier<Roles> rolesWhenMet = this::roles;

    private MentionFinder(Names names, Relations relations, String centre, Supplier<Roles> makeRoles) {
        this.names = names;
        this.relations = relations;
        this.centre = centre;
        this.makeRoles = makeRoles;
    }

    /** The names of a record; one in a pack has them there. */
    public static MentionFinder of(CaseRecord record) {
        if (record.people() instanceof PackedEntries<Party> people) {
            var pack = people.pack();
            return new MentionFinder(
                    new PackedNames(pack),
                    Relations.in(pack, people.list()),
                    record.centre(),
                    () -> Roles.in(pack, people.list()));
        }
        return of(parties(record), record.centre(), record.aliases());
    }

    /**
     * The names of some people and bodies.
     *
     * @param centre id of the person whom the record is about
     * @param caseNames what the case is called; every question is about it, so these say nothing more
     */
    static MentionFinder of(List<Party> parties, String centre, List<String> caseNames) {
        var names = new NameTable(parties, centre, caseNames);
        return of(parties, centre, names, relations(parties, names));
    }

    private static MentionFinder of(List<Party> parties, String centre, NameTable names, Relations.Builder relations) {
        names.finish();
        return new MentionFinder(names, relations.build(), centre, () -> Roles.of(parties));
    }

    private static List<Party> parties(CaseRecord record) {
        return Stream.concat(record.people().values().stream(), record.organisations().values().stream())
                .toList();
    }

    /** Writes the names of a record, and gives them. */
    public static MentionFinder write(CaseRecord record, PackWriter pack) throws IOException {
        var parties = parties(record);
        var names = new NameTable(parties, record.centre(), record.aliases());
        var relations = relations(parties, names);
        var numbers = new HashMap<String, Integer>();
        record.people().keySet().forEach(id -> numbers.put(id, numbers.size()));
        names.write(pack);
        relations.write(pack, numbers);
        Roles.write(record.people().values(), pack);
        return of(parties, record.centre(), names, relations);
    }

    /** Prepares what the first question would have to wait for. */
    public void prepare() {
        roles();
    }

    private Roles roles() {
        var made = roles;
        if (made == null) {
            made = makeRoles.get();
            roles = made;
        }
        return made;
    }

    /** From "Barker's brother", "mother's boyfriend" and "Ofsted boss" comes whose brother, boyfriend and boss somebody is. */
    private static Relations.Builder relations(List<Party> parties, NameTable names) {
        var known = new Relations.Builder();
        for (var party : parties) {
            if (party.type() == PartyType.PERSON) {
                addRelations(party, party.name(), names, known);
                party.aliases().forEach(alias -> addRelations(party, alias, names, known));
            }
        }
        return known;
    }

    private static void addRelations(Party person, String name, NameTable names, Relations.Builder known) {
        var words = names.split(name);
        for (var end = 1; end < words.size(); end++) {
            var owner = names.get(words.subList(0, end));
            if (owner != null && owner.ids().size() <= MOST) {
                known.add(owner.ids(), words.subList(end, words.size()), person);
            }
        }
    }

    /** Every word of every name, for spelling. */
    public Set<String> vocabulary() {
        return names.vocabulary();
    }

    /**
     * Those named in a question, in its order, slips of spelling allowed for.
     *
     * @param known words of the record, which are no misspelt names
     */
    public List<Mention> find(List<Token> tokens, Set<String> known) {
        var words = words(tokens);
        return find(words, words.length, word -> !known.contains(word) && !Lexicon.isFunctionWord(word));
    }

    /** Those named in a text that is spelled right, in its order. */
    public List<Mention> findExact(List<Token> tokens) {
        var words = words(tokens);
        return findExactIn(words, words.length);
    }

    /**
     * The same of words that somebody keeps.
     *
     * @param count how many of them to look at
     */
    public List<Mention> findExactIn(NameWord[] words, int count) {
        return find(words, count, null);
    }

    private List<Mention> find(NameWord[] words, int count, @Nullable Predicate<String> mayBeMisspelt) {
        var mentions = search(words, count, mayBeMisspelt);
        mentions.removeIf(mention -> mention.ids().isEmpty());
        return mentions;
    }

    private List<Mention> search(NameWord[] words, int count, @Nullable Predicate<String> mayBeMisspelt) {
        return new MentionSearch(names, relations, rolesWhenMet, centre, words, count, mayBeMisspelt).all();
    }

    private NameWord[] words(List<Token> tokens) {
        return tokens.stream().map(this::word).toArray(NameWord[]::new);
    }

    /** A word as names have it. */
    public NameWord word(Token token) {
        var word = NameTable.regular(token.word());
        var longest = names.longest(word);
        var plain = longest < 0 ? withoutPossessive(word) : word;
        return new NameWord(
                token,
                word,
                plain,
                Math.max(0, plain.equals(word) ? longest : names.longest(plain)),
                DEFINITE.contains(word),
                relations.mayBegin(word.equals(token.word()) ? token.stem() : Stem.of(word)),
                Roles.mayEnd(word));
    }

    private String withoutPossessive(String word) {
        if (!word.endsWith("s")) {
            return word;
        }
        var stripped = word.substring(0, word.length() - 1);
        return names.longest(stripped) < 0 ? word : stripped;
    }

    /** The places of what a question calls the case itself. */
    public List<Mention> findCase(List<Token> tokens) {
        var words = words(tokens);
        return search(words, words.length, null).stream()
                .filter(mention -> mention.ids().isEmpty())
                .toList();
    }

    /** The brother, boss or doctor of somebody, when the record knows such a one; else nobody. */
    public List<String> related(String owner, List<Token> description) {
        return List.copyOf(relations.find(List.of(owner), NameTable.words(description)));
    }
}
