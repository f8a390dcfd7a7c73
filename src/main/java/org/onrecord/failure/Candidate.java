package org.onrecord.failure;

import org.jspecify.annotations.Nullable;

/**
 * A possible meaning of the user's input.
 *
 * @param id its id in the record, or null for a command, an option or a field
 * @param text what to show: a name, an option
 * @param command a command line that looks it up, or null
 */
public record Candidate(
        @Nullable String id, String text, @Nullable String command) {

    /** Creates a candidate from the program itself, such as an option, not from the record. */
    public static Candidate ofWord(String word) {
        return new Candidate(null, word, null);
    }
}
