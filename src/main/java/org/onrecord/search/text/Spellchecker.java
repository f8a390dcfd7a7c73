package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_COMPOUND = 30;

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
            var parts = isRight ? List.<Token>of() : compound(token.word());
            if (!parts.isEmpty()) {
                corrected.addAll(parts);
                continue;
            }
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

    /**
     * Whether a word is neither in the record nor an English word, even if it is misspelt.
     *
     * @param isName whether it is written as a name, which is misspelt only for another name
     */
    public boolean isUnknown(Token token, boolean isName) {
        var isWord = names.contains(token.word()) || words.containsKey(token.word()) || english.contains(token.word());
        if (isWord || (!isName && isKnown(token))) {
            return false;
        }
        var read = nearest(token.word());
        return isName
                ? !names.contains(read)
                : read.equals(token.word()) && compound(token.word()).isEmpty();
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

    /** Splits a compound, for example "campsite", into two words of the record; empty if it is none. */
    private List<Token> compound(String word) {
        if (word.length() > LONGEST_COMPOUND) {
            return List.of();
        }
        for (var at = SHORTEST_PART; at + SHORTEST_PART <= word.length(); at++) {
            var first = Token.of(word.substring(0, at));
            var second = Token.of(word.substring(at));
            if (words.containsKey(first.word())
                    && (words.containsKey(second.word()) || families().contains(Stem.family(second.word())))) {
                return List.of(first, second);
            }
        }
        return List.of();
    }

    private String nearest(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        record Near(String word, int distance, boolean isName, int frequency) {}
        var near = new ArrayList<Near>();
        var limit = word.length() < 7 ? 1 : 2;
        for (var name : names) {
            if (isSlip(word, name)) {
                addIfNear(word, name, limit, distance -> near.add(new Near(name, distance, true, 0)));
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

    /**
     * Whether a word is a misspelt name rather than an unknown word. It must have the ending of the name, and with the
     * same length, no consonant may differ: "batman" is not "Badman".
     */
    private static boolean isSlip(String word, String name) {
        var end = word.length() - 1;
        var isSwapped = word.length() == name.length()
                && word.charAt(end) == name.charAt(end - 1)
                && word.charAt(end - 1) == name.charAt(end);
        var endsAlike = word.charAt(end) == name.charAt(name.length() - 1) || isSwapped;
        return endsAlike
                && (word.length() != name.length()
                        || letters(word).equals(letters(name))
                        || IntStream.range(0, word.length())
                                .filter(at -> word.charAt(at) != name.charAt(at))
                                .allMatch(at -> isVowel(word.charAt(at)) && isVowel(name.charAt(at))));
    }

    private static List<Integer> letters(String word) {
        return word.chars().sorted().boxed().toList();
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
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
