package org.onrecord.lookup.cite;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of an author.
 *
 * @param given first names; empty for a body or a name that begins with a title
 * @param family the surname, or the full name
 */
record PersonName(String given, String family) {
    private static final Set<String> TITLES = Set.of("Lord", "Lady", "Baroness", "Baron", "Sir", "Dame", "The");
    private static final int MAX_WORDS = 3;

    static PersonName of(String name) {
        var words = name.split(" ", -1);
        var isPerson = words.length > 1
                && words.length <= MAX_WORDS
                && !TITLES.contains(words[0])
                && Arrays.stream(words).allMatch(PersonName::isName);
        var space = name.lastIndexOf(' ');
        return isPerson
                ? new PersonName(name.substring(0, space), name.substring(space + 1))
                : new PersonName("", name);
    }

    /** Whether a word can be part of the name of one person: bibliographies separate names by commas and "and". */
    private static boolean isName(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && word.indexOf(',') < 0
                && !word.equalsIgnoreCase("and");
    }

    /** Returns the inverted name, such as "Munro, Eileen". */
    String inverted() {
        return given.isEmpty() ? family : family + ", " + given;
    }

    /** Returns the inverted name with initials, such as "Munro, E.". */
    String initialled() {
        var initials = Arrays.stream(given.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1) + ".")
                .collect(Collectors.joining(" "));
        return given.isEmpty() ? family : family + ", " + initials;
    }
}
