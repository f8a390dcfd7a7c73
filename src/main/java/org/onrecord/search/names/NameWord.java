package org.onrecord.search.names;

import org.onrecord.search.text.Token;

/**
 * A word as names have it.
 *
 * @param word in the form in which names are compared: "mother" for "mum"
 * @param plain the same without an s that may have lost its apostrophe: "barkers sentence", "mums boyfriend"
 * @param longest how many words the longest name has that begins with either; 0 if none does
 * @param isDefinite whether it is an article or a possessive that a description may follow
 * @param isRelation whether it may begin what somebody is to somebody else
 * @param isPerson whether a description of somebody by what they are may end with it
 */
public record NameWord(
        Token token, String word, String plain, int longest, boolean isDefinite, boolean isRelation, boolean isPerson) {
    /** Whether somebody may be named from this word on; else they may be only where a name is misspelt. */
    public boolean mayBegin() {
        return longest > 0 || isDefinite || isRelation;
    }

    boolean is(String other) {
        return word.equals(other);
    }
}
