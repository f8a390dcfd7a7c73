package org.onrecord.talk;

/**
 * A candidate at the cursor.
 *
 * @param value what to put on the command line, unquoted; empty means the names of files
 * @param description what it is, in a few words; empty when the value says it
 */
public record Completion(String value, String description) {
    /** Lets the shell complete the names of files, which it does better. */
    public static final Completion FILES = new Completion("", "files");

    /** A word that needs no description. */
    public static Completion ofWord(String word) {
        return new Completion(word, "");
    }

    /** The same with the beginning of the word before its value; the names of files stay as they are. */
    public Completion after(String prefix) {
        return this.equals(FILES) ? this : new Completion(prefix + value, description);
    }

    public boolean startsWith(String typed) {
        return this.equals(FILES) || value.startsWith(typed);
    }
}
