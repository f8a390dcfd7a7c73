package org.onrecord.failure;

import org.jspecify.annotations.Nullable;

/**
 * Something the user may have meant.
 *
 * @param id its id in the record, or null when it is a command, an option or a field
 * @param text what to show: a name, an option
 * @param command a command line that asks for it, or null
 */
public record Candidate(
        @Nullable String id, String text, @Nullable String command) {

    /** A candidate that is a word of the program itself, not of the record. */
    public static Candidate ofWord(String word) {
        return new Candidate(null, word, null);
    }
}
