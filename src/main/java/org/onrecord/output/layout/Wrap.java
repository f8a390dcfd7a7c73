package org.onrecord.output.layout;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.output.layout.Phrase.Span;

/** A word wrapper, which breaks words that are too long unless they are addresses. */
public final class Wrap {
    private final int width;
    private final List<Phrase> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private int used;

    private Wrap(int width) {
        this.width = width;
    }

    /** Returns the lines of a phrase; none for an empty one. */
    public static List<Phrase> lines(Phrase phrase, int width) {
        var wrap = new Wrap(Math.max(1, width));
        Word.of(phrase).forEach(wrap::add);
        wrap.endLine();
        return wrap.lines;
    }

    /** Returns the text, or as many of its words as fit the width followed by the sign. */
    public static String cut(String text, int width, String sign) {
        if (DisplayWidth.of(text) <= width) {
            return text;
        }
        return lines(Phrase.of(text), width - DisplayWidth.of(sign)).getFirst().text() + sign;
    }

    private void add(Word word) {
        var wordWidth = word.width();
        var space = word.space();
        var spaceWidth = line.isEmpty() || space == null ? 0 : DisplayWidth.of(space.text());
        if (!line.isEmpty() && used + spaceWidth + wordWidth > width) {
            endLine();
            spaceWidth = 0;
        }
        if (wordWidth > width && !word.isAddress()) {
            word.pieces(width).forEach(this::addPiece);
            return;
        }
        if (spaceWidth > 0 && space != null) {
            line.add(space);
        }
        line.addAll(word.spans());
        used += spaceWidth + wordWidth;
    }

    private void addPiece(Word piece) {
        if (used > 0 && used + piece.width() > width) {
            endLine();
        }
        line.addAll(piece.spans());
        used += piece.width();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new Phrase(List.copyOf(line)));
            line = new ArrayList<>();
            used = 0;
        }
    }
}
