package org.onrecord.search.names;

import java.util.Collections;
import java.util.LinkedHashMap;
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
    private static final Set<String> DEFINITE = WordClasses.of("definite");
    private static final Set<String> PERSON = WordClasses.of("person");
    private static final int LONGEST = 4;

    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    private final Map<String, Set<String>> meanings = new LinkedHashMap<>();

    /** The one person meant, by words that end before a place. */
    record Role(String party, int end) {}

    Roles(List<Party> parties) {
        for (var party : parties) {
            if (party.type() == PartyType.PERSON) {
                var said = party.role() + " " + String.join(" ", party.aliases());
                words.put(party.id(), all(said, word -> Set.of(Stem.family(word))));
                meanings.put(party.id(), all(said, Roles::meanings));
            }
        }
    }

    private static Set<String> all(String text, Function<String, Set<String>> keys) {
        return Tokens.of(text).stream()
                .flatMap(token -> keys.apply(token.word()).stream())
                .collect(Collectors.toSet());
    }

    /** The person whom two words or more after an article describe, if they describe nobody else. */
    @Nullable
    Role find(List<String> question, int article) {
        if (!DEFINITE.contains(question.get(article))) {
            return null;
        }
        for (var end = Math.min(question.size(), article + 1 + LONGEST); end > article + 2; end--) {
            var said = question.subList(article + 1, end);
            if (PERSON.contains(said.getLast()) && said.stream().noneMatch(Lexicon::isFunctionWord)) {
                var fitting = fitting(said);
                return fitting.size() == 1 ? new Role(fitting.getFirst(), end) : null;
            }
        }
        return null;
    }

    /** Those of whom all these words are said; if there are none, those of whom words of the same meaning are. */
    private List<String> fitting(List<String> said) {
        var exact = fitting(words, said, word -> Set.of(Stem.family(word)));
        return exact.isEmpty() ? fitting(meanings, said, Roles::meanings) : exact;
    }

    private static List<String> fitting(
            Map<String, Set<String>> known, List<String> said, Function<String, Set<String>> keys) {
        var sought = said.stream().map(keys).toList();
        return known.entrySet().stream()
                .filter(entry -> sought.stream().noneMatch(word -> Collections.disjoint(word, entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> meanings(String word) {
        return Stream.concat(
                        Stream.of(Stem.family(word)),
                        Lexicon.synonyms().find(List.of(Token.of(word))).stream()
                                .map(match -> "=" + match.name()))
                .collect(Collectors.toSet());
    }
}
