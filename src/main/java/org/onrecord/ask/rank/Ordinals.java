package org.onrecord.ask.rank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;

/**
 * Which of several a text speaks of: the first trial or the second, the original review or the new one.
 *
 * @param byNoun for the stem of each word that an ordinal belongs to, the number of the ordinal
 */
public record Ordinals(Map<String, Integer> byNoun) {
    private static final Set<String> AS_FIRST = Set.of("original", "initial");
    /** How far behind an ordinal its noun may stand: "the second serious case review". */
    private static final int REACH = 4;

    /** Those that a text speaks of. */
    public static Ordinals of(List<Token> tokens) {
        var byNoun = new HashMap<String, Integer>();
        for (var at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at).word();
            var number = AS_FIRST.contains(word) ? 1 : OrdinalWords.number(word);
            if (number > 0) {
                tokens.subList(at + 1, Math.min(tokens.size(), at + 1 + REACH)).stream()
                        .filter(token -> !Lexicon.isFunctionWord(token.word()))
                        .forEach(token -> byNoun.putIfAbsent(token.stem(), number));
            }
        }
        return new Ordinals(Map.copyOf(byNoun));
    }

    /** Those of a text that says what it is about, else of what was spoken of before: "how was it rated", "the second one". */
    public Ordinals or(Ordinals before, List<Token> tokens) {
        if (!byNoun.isEmpty()) {
            return this;
        }
        var number = tokens.stream()
                .mapToInt(token -> OrdinalWords.number(token.word()))
                .filter(place -> place > 0)
                .findFirst();
        return number.isEmpty()
                ? before
                : new Ordinals(before.byNoun.keySet().stream()
                        .collect(Collectors.toMap(noun -> noun, noun -> number.getAsInt())));
    }

    /** Whether both speak of one of several, and not of the same. */
    boolean contradict(Ordinals other) {
        var shared = byNoun.keySet().stream().filter(other.byNoun::containsKey).toList();
        return !shared.isEmpty()
                && shared.stream().noneMatch(noun -> Objects.equals(byNoun.get(noun), other.byNoun.get(noun)));
    }
}
