package org.onrecord.talk;

/**
 * A completion at the cursor.
 *
 * @param value the text to insert, unquoted; empty for file names
 * @param description a description of a few words; empty if the value needs none
 */
public record Completion(String value, String description) {
    /** Leaves file names to the user's shell, which completes them better. */
    public static final Completion FILES = new Completion("", "files");

    public static Completion ofWord(String word) {
        return new Completion(word, "");
    }

    /** Returns the completion with a prefix before its value; file names stay unchanged. */
    public Completion after(String prefix) {
        return this.equals(FILES) ? this : new Completion(prefix + value, description);
    }

    public boolean startsWith(String typed) {
        return this.equals(FILES) || value.startsWith(typed);
    }
}
