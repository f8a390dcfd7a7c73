package org.onrecord.search.text;

import java.util.Set;

/**
 * A word of a question or of a text.
 *
 * @param word the word: lower case, without accents, possessive ending or apostrophes
 * @param stem its stem
 */
public record Token(String word, String stem) {
    private static final Set<String> UNITS =
            Set.of("minut", "hour", "day", "week", "fortnight", "month", "year", "decad");

    public static Token of(String word) {
        return new Token(word, Stem.of(word));
    }

    /** Returns the word as people write it, for messages: "mother in law", not {@code motherinlaw}. */
    public String written() {
        return Compounds.written(word);
    }

    /** Whether it is a number, in digits or as a word. */
    public boolean isNumber() {
        return stem.chars().allMatch(Character::isDigit);
    }

    /** Whether it is a unit of time, which belongs to the number before it. */
    public boolean isUnitOfTime() {
        return UNITS.contains(stem);
    }

    public boolean hasDigit() {
        return word.chars().anyMatch(Character::isDigit);
    }
}
