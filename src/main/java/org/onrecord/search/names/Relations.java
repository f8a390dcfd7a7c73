package org.onrecord.search.names;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Party;
import org.onrecord.model.Pronouns;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.Pack;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.RowWriter;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** Who is whose brother, boyfriend or boss; words that mean the same are one relation. */
final class Relations {
    private static final String BY_OWNER = "relations";
    private static final String KNOWN = "words of relations";

    private static final Set<String> PERSONS = Stream.of("kin", "person")
            .flatMap(name -> WordClasses.of(name).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Predicate<String> isKnown;
    private final Predicate<String> isOwner;
    /** Those who are so described in relation to an owner. */
    private final BiFunction<String, String, Collection<Party>> related;

    private Relations(
            Predicate<String> isKnown,
            Predicate<String> isOwner,
            BiFunction<String, String, Collection<Party>> related) {
        this.isKnown = isKnown;
        this.isOwner = isOwner;
        this.related = related;
    }

    /**
     * Those in a pack.
     *
     * @param people the people of the record by their numbers
     */
    static Relations in(Pack pack, List<Party> people) {
        var byOwner = new NumberLists(pack.rows(BY_OWNER));
        var known = pack.rows(KNOWN);
        return new Relations(
                word -> known.find(word) != null,
                _ -> true,
                (owner, word) -> Arrays.stream(byOwner.of(owner + " " + word))
                        .mapToObj(people::get)
                        .toList());
    }

    /** Collects who is whose. */
    static final class Builder {
        /** By owner, then by word. */
        private final Map<String, Map<String, Set<Party>>> parties = new HashMap<>();

        private final Set<String> known = new HashSet<>();

        void add(Collection<String> owners, List<String> words, Party party) {
            known.add(Stem.of(words.getFirst()));
            var keys = keys(words).toList();
            known.addAll(keys);
            for (var owner : owners) {
                if (!owner.equals(party.id())) {
                    var ofOwner = parties.computeIfAbsent(owner, none -> new HashMap<>());
                    keys.forEach(word -> ofOwner.computeIfAbsent(word, none -> new LinkedHashSet<>())
                            .add(party));
                }
            }
        }

        Relations build() {
            return new Relations(
                    known::contains,
                    parties::containsKey,
                    (owner, word) -> parties.getOrDefault(owner, Map.of()).getOrDefault(word, Set.of()));
        }

        /** Writes them; people were added in the order of their numbers. */
        void write(PackWriter pack, Map<String, Integer> numbers) throws IOException {
            var lists = new NumberLists.Builder();
            parties.forEach((owner, ofOwner) -> ofOwner.forEach((word, people) ->
                    people.forEach(person -> lists.add(owner + " " + word, numbers.getOrDefault(person.id(), 0)))));
            lists.write(pack, BY_OWNER);
            var words = new HashMap<String, RowWriter>();
            known.forEach(word -> words.put(word, new RowWriter()));
            pack.table(KNOWN, words);
        }
    }

    /** Whether a description of somebody may begin with a word of this stem. */
    boolean mayBegin(String stem) {
        if (isKnown.test(stem)) {
            return true;
        }
        var phrases = Lexicon.synonyms().phrasesFrom(stem);
        for (var at = 0; at < phrases.size(); at++) {
            if (isKnown.test("=" + phrases.get(at).name())) {
                return true;
            }
        }
        return false;
    }

    /** Those who are so described in relation to one of these; nobody when a word for the other sex was used. */
    Set<String> find(Collection<String> owners, List<String> words) {
        var found = new LinkedHashSet<String>();
        List<String> keys = null;
        for (var owner : owners) {
            if (isOwner.test(owner)) {
                keys = keys == null ? keys(words).toList() : keys;
                for (var party : firstOf(owner, keys)) {
                    if (fits(words, party.pronouns())) {
                        found.add(party.id());
                    }
                }
            }
        }
        return found;
    }

    /** Those of the first key that anybody is described by. */
    private Collection<Party> firstOf(String owner, List<String> keys) {
        for (var key : keys) {
            var those = related.apply(owner, key);
            if (!those.isEmpty()) {
                return those;
            }
        }
        return List.of();
    }

    /** The words themselves, then the groups of synonyms that all of them are in. */
    private static Stream<String> keys(List<String> words) {
        var tokens = words.stream().map(Token::of).toList();
        return Stream.concat(
                Stream.of(String.join(" ", words.stream().map(Stem::of).toList())),
                Lexicon.synonyms().find(tokens).stream()
                        .filter(match -> match.length() == words.size() && PERSONS.contains(words.getLast()))
                        .map(match -> "=" + match.name()));
    }

    private static boolean fits(List<String> words, @Nullable Pronouns pronouns) {
        var sexes = Lexicon.genders().find(words.stream().map(Token::of).toList()).stream()
                .map(Match::name)
                .toList();
        return !(sexes.contains("male") && pronouns == Pronouns.SHE)
                && !(sexes.contains("female") && pronouns == Pronouns.HE);
    }
}
