package org.onrecord.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The names by which a text may name a person.
 *
 * <p>An alias may be a description ("the inspector"); so is a name that ends in lower case ("Ada's aunt"), and the
 * person has no other then.
 */
public record PersonNames(Party person) {
    /** Shorter words are particles and initials. */
    private static final int MIN_LETTERS = 3;

    /** Returns the name and the aliases of more than one word that end like it. */
    public Stream<String> full() {
        return isDescribed()
                ? Stream.empty()
                : Stream.concat(Stream.of(person.name()), person.aliases().stream())
                        .filter(name -> name.equals(person.name()) || isLikeTheName(name));
    }

    /**
     * Returns all names: the full ones; aliases of one word, in capitals or with the surname; the surname alone, and with
     * each word before it; names written as one word.
     */
    public Stream<String> all() {
        if (isDescribed()) {
            return Stream.empty();
        }
        var words = nameWords();
        var last = words.getLast();
        var surname = surname();
        var aliases = person.aliases().stream()
                .filter(alias -> alias.indexOf(' ') < 0
                        || isCapitalised(alias)
                        || NameFinder.words(alias).stream().anyMatch(surname::contains));
        var withSurname = words.subList(0, words.size() - 1).stream()
                .flatMap(word -> Stream.of(word + " " + last, last + " " + word))
                .toList();
        var joined = Stream.of(full(), withSurname.stream(), Stream.of(last))
                .flatMap(names -> names)
                .map(name -> String.join("", NameFinder.words(name)));
        return Stream.of(full(), aliases, withSurname.stream(), surname.stream(), joined)
                .flatMap(names -> names)
                .filter(name -> name.length() >= MIN_LETTERS || surname.contains(name));
    }

    /** Returns the parts of the surname: the last word of the name, without letters after it ("KC") and particles. */
    public List<String> surname() {
        if (isDescribed()) {
            return List.of();
        }
        var parts = NameFinder.words(nameWords().getLast());
        return parts.size() == 1 && parts.getFirst().length() == 2
                ? parts
                : parts.stream().filter(part -> part.length() >= MIN_LETTERS).toList();
    }

    private boolean isDescribed() {
        var name = person.name();
        return startsWith(Character::isLowerCase, name.substring(name.lastIndexOf(' ') + 1));
    }

    private static boolean startsWith(IntPredicate letter, String word) {
        return !word.isEmpty() && letter.test(word.codePointAt(0));
    }

    /** Whether an alias ends with a word of the name after the first, which may be a title. */
    private boolean isLikeTheName(String alias) {
        var words = alias.split(" ", -1);
        return words.length > 1
                && NameFinder.words(person.name()).stream()
                        .skip(1)
                        .toList()
                        .containsAll(NameFinder.words(words[words.length - 1]));
    }

    private static boolean isCapitalised(String alias) {
        return Arrays.stream(alias.split(" ", -1)).allMatch(word -> startsWith(Character::isUpperCase, word));
    }

    /** Returns the words of the name up to the surname. */
    private List<String> nameWords() {
        var words = new ArrayList<>(List.of(person.name().strip().split(" +", -1)));
        while (words.size() > 1 && isAllCapitals(words.getLast()) && !isAllCapitals(words.getFirst())) {
            words.removeLast();
        }
        return words;
    }

    private static boolean isAllCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }
}
