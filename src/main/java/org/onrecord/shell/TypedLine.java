package org.onrecord.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * A typed line and the word before the cursor, including quotes, which a completion replaces.
 *
 * @param line the typed text
 * @param cursor position of the cursor
 * @param start start of the word before the cursor
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

    /** Candidates are already escaped. */
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
