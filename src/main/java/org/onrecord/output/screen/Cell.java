package org.onrecord.output.screen;

import java.util.List;
import org.onrecord.output.layout.Phrase;

/**
 * A cell of a row.
 *
 * @param paragraphs the text
 * @param left first column, from 0
 * @param width available columns
 * @param isRight whether it is right-aligned, as numbers are
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

    /** Returns the line with one line of this cell added at its position. */
    Phrase place(Phrase line, Phrase part) {
        if (part.isEmpty()) {
            return line;
        }
        var start = isRight ? left + width - part.width() : left;
        // No-break spaces, so that a laid-out line can be a cell of another row.
        var padding = String.valueOf(Phrase.NO_BREAK_SPACE).repeat(Math.max(0, start - line.width()));
        return line.and(padding).and(part);
    }
}
