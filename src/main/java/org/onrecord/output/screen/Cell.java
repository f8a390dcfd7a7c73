package org.onrecord.output.screen;

import java.util.List;
import org.onrecord.output.layout.Phrase;

/**
 * Text with its place in a row.
 *
 * @param paragraphs the text, one paragraph under the other
 * @param left column where it begins, from 0
 * @param width columns it may fill
 * @param isRight whether it is set flush right, as numbers are
 */
record Cell(List<Phrase> paragraphs, int left, int width, boolean isRight) {

    static Cell of(Phrase phrase, int left, int width) {
        return of(List.of(phrase), left, width);
    }

    static Cell of(List<Phrase> paragraphs, int left, int width) {
        return new Cell(paragraphs, left, width, false);
    }

    static Cell right(Phrase phrase, int left, int width) {
        return new Cell(List.of(phrase), left, width, true);
    }

    /** The line with a part of this cell's text put in its place. */
    Phrase place(Phrase line, Phrase part) {
        if (part.isEmpty()) {
            return line;
        }
        var start = isRight ? left + width - part.width() : left;
        // Padded with spaces that hold, so that a laid-out line can be a cell of another row.
        var padding = String.valueOf(Phrase.NO_BREAK_SPACE).repeat(Math.max(0, start - line.width()));
        return line.and(padding).and(part);
    }
}
