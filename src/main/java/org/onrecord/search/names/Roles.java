package org.onrecord.search.names;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.Pack;
import org.onrecord.pack.PackWriter;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** Who is meant by some words of what the record says they are: "the clinic doctor", when no other doctor is of a clinic. */
final class Roles {
    private static final String NAME = "roles";
    private static final Set<String> PERSON = WordClasses.of("person");
    /** How many words a description has at most. */
    static final int LONGEST = 4;

    /** The people of whom a word of that family is said, or one of that meaning. */
    private final Function<String, Collection<String>> people;

    /**
     * The one person meant.
     *
     * @param length how many words say so, the article before them among these
     */
    record Role(String party, int length) {}

    private Roles(Function<String, Collection<String>> people) {
        this.people = people;
    }

    /** What is said of some people and bodies. */
    static Roles of(List<Party> parties) {
        var people = new HashMap<String, Set<String>>();
        for (var party : parties) {
            keys(party)
                    .forEach(key -> people.computeIfAbsent(key, _ -> new LinkedHashSet<>())
                            .add(party.id()));
        }
        return new Roles(key -> people.getOrDefault(key, Set.of()));
    }

    /**
     * The same in a pack.
     *
     * @param people the people of the record by their numbers
     */
    static Roles in(Pack pack, List<Party> people) {
        var table = new NumberLists(pack.rows(NAME));
        return new Roles(key -> Arrays.stream(table.of(key))
                .mapToObj(number -> people.get(number).id())
                .toList());
    }

    /** Writes what is said of people. */
    static void write(Collection<Party> people, PackWriter pack) throws IOException {
        var table = new NumberLists.Builder();
        var number = 0;
        for (var person : people) {
            var at = number++;
            keys(person).distinct().forEach(key -> table.add(key, at));
        }
        table.write(pack, NAME);
    }

    private static Stream<String> keys(Party party) {
        return party.type() == PartyType.PERSON
                ? Tokens.of(party.role() + " " + String.join(" ", party.aliases())).stream()
                        .flatMap(token -> meanings(token.word()).stream())
                : Stream.of();
    }

    /** Whether a description may end with a word. */
    static boolean mayEnd(String word) {
        return PERSON.contains(word);
    }

    /** The person whom two words or more after an article describe, if they describe nobody else. */
    @Nullable
    Role find(List<String> question) {
        for (var end = question.size(); end > 2; end--) {
            var said = question.subList(1, end);
            if (PERSON.contains(said.getLast()) && said.stream().noneMatch(Lexicon::isFunctionWord)) {
                var fitting = fitting(said);
                return fitting.size() == 1 ? new Role(fitting.iterator().next(), end) : null;
            }
        }
        return null;
    }

    /** Those of whom all these words are said; if there are none, those of whom words of the same meaning are. */
    private Set<String> fitting(List<String> said) {
        var exact = fitting(said, word -> Set.of(Stem.family(word)));
        return exact.isEmpty() ? fitting(said, Roles::meanings) : exact;
    }

    private Set<String> fitting(List<String> said, Function<String, Set<String>> keys) {
        Set<String> fitting = null;
        for (var word : said) {
            var those = new HashSet<String>();
            for (var key : keys.apply(word)) {
                those.addAll(people.apply(key));
            }
            if (fitting == null) {
                fitting = those;
            } else {
                fitting.retainAll(those);
            }
            if (fitting.isEmpty()) {
                break;
            }
        }
        return fitting == null ? Set.of() : fitting;
    }

    private static Set<String> meanings(String word) {
        var meanings = new HashSet<String>();
        meanings.add(Stem.family(word));
        Lexicon.synonyms().find(List.of(Token.of(word))).forEach(match -> meanings.add("=" + match.name()));
        return meanings;
    }
}
