package org.onrecord.search.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Party;
import org.onrecord.model.Pronouns;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** Who is whose brother, boyfriend or boss; words that mean the same are one relation. */
final class Relations {
    private static final Set<String> PERSONS = Stream.of("kin", "person")
            .flatMap(name -> WordClasses.of(name).stream())
            .collect(Collectors.toUnmodifiableSet());

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

    /** Whether a description of somebody may begin with a word. */
    boolean mayBegin(String word) {
        var stem = Stem.of(word);
        if (known.contains(stem)) {
            return true;
        }
        for (var phrase : Lexicon.synonyms().phrasesFrom(stem)) {
            if (known.contains("=" + phrase.name())) {
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
            var related = parties.getOrDefault(owner, Map.of());
            if (related.isEmpty()) {
                continue;
            }
            keys = keys == null ? keys(words).toList() : keys;
            keys.stream()
                    .map(word -> related.getOrDefault(word, Set.of()))
                    .filter(those -> !those.isEmpty())
                    .limit(1)
                    .flatMap(Collection::stream)
                    .filter(party -> fits(words, party.pronouns()))
                    .forEach(party -> found.add(party.id()));
        }
        return found;
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
