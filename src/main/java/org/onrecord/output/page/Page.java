package org.onrecord.output.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.Wrap;

/** The lines of an answer: wrapped, indented, in columns, all text made safe for the screen. */
public class Page {
    /** The widest that running text may be: longer lines are hard to read. */
    private static final int MEASURE = 100;

    private static final int NARROWEST = 20;

    private final Style style;
    private final Ansi ansi;
    private final Sink out;
    private boolean isBegun;
    private boolean isGapDue;

    /**
     * An empty page.
     *
     * @param out gets each line when it is written, with a newline at its end
     */
    public Page(Style style, Sink out) {
        this.style = style;
        this.ansi = new Ansi(style);
        this.out = out;
    }

    /** Columns that tables may fill. */
    public int width() {
        return Math.max(NARROWEST, style.width());
    }

    /** Columns that running text may fill. */
    public int measure() {
        return Math.min(MEASURE, width());
    }

    public Style style() {
        return style;
    }

    /**
     * Takes a part of an answer as what it is, and returns whether it did; a screen does not, since it has columns for
     * everything.
     */
    public boolean takes(Part part) {
        return false;
    }

    /** Whether nothing has to be left out or pointed to elsewhere for want of room. */
    public boolean isRoomy() {
        return false;
    }

    /** Somebody by name and id. */
    public Phrase party(Party party) {
        return Phrase.of(party.name() + " (").and(party.id(), Tone.QUIET).and(")");
    }

    /** What leads from a row of a table to its fact; nothing on a screen, which has no room for it. */
    public Phrase leadTo(Fact fact) {
        return Phrase.EMPTY;
    }

    /** Leaves one blank line before the next text, unless the page is empty or ends here. */
    public void gap() {
        isGapDue = isBegun;
    }

    public void heading(String text) {
        gap();
        text(Phrase.of(text, Tone.STRONG), 0);
    }

    public void text(String text) {
        text(Phrase.of(text), 0);
    }

    /** A line that is not wrapped, to be copied. */
    public void unwrapped(Phrase phrase) {
        line(safe(phrase));
    }

    public void text(Phrase phrase, int indent) {
        row(List.of(Cell.of(phrase, indent, measure() - indent)));
    }

    public void bullet(Phrase phrase, int indent) {
        var bullet = Phrase.of(style.isAscii() ? "-" : "•");
        row(List.of(Cell.of(bullet, indent, 1), Cell.of(phrase, indent + 2, measure() - indent - 2)));
    }

    /** Running text whose first line begins to the left of the others. */
    public void hanging(Phrase phrase, int indent) {
        var lines = Wrap.lines(safe(phrase), measure() - indent);
        for (var i = 0; i < lines.size(); i++) {
            row(List.of(Cell.of(lines.get(i), i == 0 ? 0 : indent, measure())));
        }
    }

    /** Cells side by side, from left to right, each wrapped in its own width. */
    public void row(List<Cell> cells) {
        laidOut(cells).forEach(this::line);
    }

    /** The lines of a row, which can also be a cell of another row. */
    public List<Phrase> laidOut(List<Cell> cells) {
        var columns = cells.stream()
                .map(cell -> cell.paragraphs().stream()
                        .flatMap(paragraph -> Wrap.lines(safe(paragraph), cell.width()).stream())
                        .toList())
                .toList();
        var height = columns.stream().mapToInt(List::size).max().orElse(0);
        var laidOut = new ArrayList<Phrase>();
        for (var i = 0; i < height; i++) {
            var line = Phrase.EMPTY;
            for (var j = 0; j < cells.size(); j++) {
                var part = i < columns.get(j).size() ? columns.get(j).get(i) : Phrase.EMPTY;
                line = cells.get(j).place(line, part);
            }
            laidOut.add(line);
        }
        return laidOut;
    }

    private void line(Phrase line) {
        if (isGapDue) {
            out.append('\n');
            isGapDue = false;
        }
        out.append(ansi.line(line)).append('\n');
        isBegun = true;
    }

    /** The phrase as the screen may have it; spaces that hold words together survive the spelling in ASCII. */
    public Phrase safe(Phrase phrase) {
        return phrase.map(this::safe);
    }

    private String safe(String text) {
        if (text.indexOf(Phrase.NO_BREAK_SPACE) < 0) {
            return SafeText.of(text, style);
        }
        return Arrays.stream(text.split(String.valueOf(Phrase.NO_BREAK_SPACE), -1))
                .map(part -> SafeText.of(part, style))
                .collect(Collectors.joining(String.valueOf(Phrase.NO_BREAK_SPACE)));
    }
}
