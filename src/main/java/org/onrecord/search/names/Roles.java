package org.onrecord.search.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** Who is meant by some words of what the record says they are: "the clinic doctor", when no other doctor is of a clinic. */
final class Roles {
    private static final Set<String> PERSON = WordClasses.of("person");
    /** How many words a description has at most. */
    static final int LONGEST = 4;

    /** The people of whom a word of that family is said, or one of that meaning. */
    private final Map<String, Set<String>> people = new HashMap<>();

    /**
     * The one person meant.
     *
     * @param length how many words say so, the article before them among these
     */
    record Role(String party, int length) {}

    Roles(List<Party> parties) {
        for (var party : parties) {
            if (party.type() == PartyType.PERSON) {
                Tokens.of(party.role() + " " + String.join(" ", party.aliases())).stream()
                        .flatMap(token -> meanings(token.word()).stream())
                        .forEach(key -> people.computeIfAbsent(key, _ -> new LinkedHashSet<>())
                                .add(party.id()));
            }
        }
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
            var those = keys.apply(word).stream()
                    .flatMap(key -> people.getOrDefault(key, Set.of()).stream())
                    .collect(Collectors.toSet());
            if (fitting == null) {
                fitting = those;
            } else {
                fitting.retainAll(those);
            }
        }
        return fitting == null ? Set.of() : fitting;
    }

    private static Set<String> meanings(String word) {
        return Stream.concat(
                        Stream.of(Stem.family(word)),
                        Lexicon.synonyms().find(List.of(Token.of(word))).stream()
                                .map(match -> "=" + match.name()))
                .collect(Collectors.toSet());
    }
}
