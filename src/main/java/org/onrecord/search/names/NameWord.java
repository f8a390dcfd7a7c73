package org.onrecord.search.names;

import org.onrecord.search.text.Token;

/**
 * A word prepared for comparison with names.
 *
 * @param word its regular form: "mother" for "mum"
 * @param plain the same without an s that may lack its apostrophe: "barkers sentence", "mums boyfriend"
 * @param longest the length in words of the longest name that begins with either; 0 if there is none
 * @param isDefinite whether it is an article or a possessive that may begin a description
 * @param isRelation whether it may begin a relation between people
 * @param isPerson whether it may end the description of a person
 */
public record NameWord(
        Token token, String word, String plain, int longest, boolean isDefinite, boolean isRelation, boolean isPerson) {
    /** Whether a correctly spelled name may begin here. */
    public boolean mayBegin() {
        return longest > 0 || isDefinite || isRelation;
    }

    boolean is(String other) {
        return word.equals(other);
    }
}
