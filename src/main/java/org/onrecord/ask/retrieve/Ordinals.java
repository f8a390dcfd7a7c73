package org.onrecord.ask.retrieve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.ask.language.Lexicon;
import org.onrecord.ask.language.Token;

/**
 * Which of several a text speaks of: the first trial or the second, the original review or the new one.
 *
 * @param byNoun for the stem of each word that an ordinal belongs to, the number of the ordinal
 */
record Ordinals(Map<String, Integer> byNoun) {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("1st", 1),
            Map.entry("original", 1),
            Map.entry("initial", 1),
            Map.entry("second", 2),
            Map.entry("2nd", 2),
            Map.entry("third", 3),
            Map.entry("3rd", 3),
            Map.entry("fourth", 4),
            Map.entry("4th", 4),
            Map.entry("fifth", 5),
            Map.entry("5th", 5));
    /** How far behind an ordinal its noun may stand: "the second serious case review". */
    private static final int REACH = 4;

    static Ordinals of(List<Token> tokens) {
        var byNoun = new HashMap<String, Integer>();
        for (var at = 0; at < tokens.size(); at++) {
            var number = NUMBERS.get(tokens.get(at).word());
            if (number != null) {
                tokens.subList(at + 1, Math.min(tokens.size(), at + 1 + REACH)).stream()
                        .filter(token -> !Lexicon.isFunctionWord(token.word()))
                        .forEach(token -> byNoun.putIfAbsent(token.stem(), number));
            }
        }
        return new Ordinals(byNoun);
    }

    /** Whether both speak of one of several, and not of the same. */
    boolean contradict(Ordinals other) {
        var shared = byNoun.keySet().stream().filter(other.byNoun::containsKey).toList();
        return !shared.isEmpty()
                && shared.stream().noneMatch(noun -> Objects.equals(byNoun.get(noun), other.byNoun.get(noun)));
    }
}
