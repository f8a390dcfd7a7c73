package org.onrecord.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * A line with the word before the cursor, quotes and all, which a completion takes the place of.
 *
 * @param line everything that is typed
 * @param cursor where the cursor is
 * @param start where the word before the cursor begins
 */
record TypedLine(String line, int cursor, int start) implements CompletingParsedLine {

    @Override
    public String word() {
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    /** Candidates come as they are to be typed. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return cursor - start;
    }

    @Override
    public int rawWordLength() {
        return cursor - start;
    }
}
