package org.onrecord.ask.language;

/**
 * A word of a question or of a text.
 *
 * @param word the word: lower case, without accents, possessive ending or apostrophes
 * @param stem its stem
 */
public record Token(String word, String stem) {

    /** The token of a word. */
    public static Token of(String word) {
        return new Token(word, Stem.of(word));
    }

    /** Whether it is a number or has one in it. */
    public boolean hasDigit() {
        return word.chars().anyMatch(Character::isDigit);
    }
}
