package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Spelling;

/**
 * Replaces unknown words by the nearest word of the record.
 *
 * <p>Only words of five letters or more are corrected, and the first letter is kept: short words and first letters are
 * seldom misspelt, and a wrong correction is worse than none.
 */
public final class Spellchecker {
    private static final int SHORTEST = 5;
    /** The most letters of a name with only one slip. */
    private static final int LONG = 7;

    private final Set<String> names;
    private final Map<String, Integer> words;
    private final Set<String> english;
    private final Set<String> stems;
    private @Nullable Set<String> families;

    /**
     * @param names words of names
     * @param words counts of the words in the record
     * @param english other correct words
     * @param stems their stems, by which their inflections are known
     */
    public Spellchecker(Set<String> names, Map<String, Integer> words, Set<String> english, Set<String> stems) {
        this.names = names;
        this.words = words;
        this.english = english;
        this.stems = stems;
    }

    /** Builds the families of words now, so that the first unknown word does not wait for them. */
    public void prepare() {
        families();
    }

    private Set<String> families() {
        var made = families;
        if (made == null) {
            made = words.keySet().stream().map(Stem::family).collect(Collectors.toUnmodifiableSet());
            families = made;
        }
        return made;
    }

    /**
     * Returns the tokens with misspelt ones corrected.
     *
     * @param isName whether the token at an index is part of a correctly spelled name
     * @param corrections receives each correction as "written → read"
     */
    public List<Token> correct(List<Token> tokens, IntPredicate isName, List<String> corrections) {
        var corrected = new ArrayList<Token>();
        for (var at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            var isRight = isName.test(at) || isKnown(token);
            var right = isRight ? token.word() : nearest(token.word());
            if (right.equals(token.word())) {
                corrected.add(token);
            } else {
                corrections.add(token.word() + " → " + right);
                corrected.add(Token.of(right));
            }
        }
        return corrected;
    }

    /** Whether a word of six letters or more is one letter away from a word of the record or of English. */
    public boolean isMisspelt(Token token) {
        var word = token.word();
        return isKnown(token)
                || (word.length() > SHORTEST
                        && Stream.of(words.keySet(), english)
                                .flatMap(Set::stream)
                                .anyMatch(known -> known.length() >= SHORTEST
                                        && known.charAt(0) == word.charAt(0)
                                        && Spelling.distance(word, known, 1) <= 1));
    }

    private boolean isKnown(Token token) {
        return token.hasDigit()
                || names.contains(token.word())
                || words.containsKey(token.word())
                || english.contains(token.word())
                || stems.contains(token.stem())
                || Compounds.isOne(token.word())
                || families().contains(Stem.family(token.word()));
    }

    private String nearest(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        record Near(String word, int distance, boolean isName, int frequency) {}
        var near = new ArrayList<Near>();
        var limit = word.length() < 7 ? 1 : 2;
        if (!English.isWord(Token.of(word))) {
            for (var name : names) {
                addIfNear(
                        word,
                        name,
                        name.length() > LONG ? limit : 1,
                        distance -> near.add(new Near(name, distance, true, 0)));
            }
        }
        words.forEach((known, frequency) ->
                addIfNear(word, known, limit, distance -> near.add(new Near(known, distance, false, frequency))));
        english.forEach(known -> addIfNear(word, known, 1, distance -> near.add(new Near(known, distance, false, 0))));
        return near.stream()
                .min(Comparator.comparingInt(Near::distance)
                        .thenComparing(candidate -> !candidate.isName())
                        .thenComparing(Comparator.comparingInt(Near::frequency).reversed())
                        .thenComparing(Near::word))
                .map(Near::word)
                .orElse(word);
    }

    private static void addIfNear(String word, String known, int limit, IntConsumer add) {
        if (known.length() < SHORTEST - 1 || known.charAt(0) != word.charAt(0)) {
            return;
        }
        var distance = Spelling.distance(word, known, limit);
        if (distance <= limit) {
            add.accept(distance);
        }
    }
}
