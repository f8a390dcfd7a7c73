package org.onrecord.output.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.model.Party;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Target;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.Wrap;

/** The lines on a screen: wrapped, indented, in columns, all text made safe for it. */
final class Page {
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
    Page(Style style, Sink out) {
        this.style = style;
        this.ansi = new Ansi(style);
        this.out = out;
    }

    /** Columns that tables may fill. */
    int width() {
        return Math.max(NARROWEST, style.width());
    }

    /** Columns that running text may fill. */
    int measure() {
        return Math.min(MEASURE, width());
    }

    Style style() {
        return style;
    }

    /** Leaves one blank line before the next text, unless the page is empty or ends here. */
    void gap() {
        isGapDue = isBegun;
    }

    void text(String text) {
        text(Phrase.of(text), 0);
    }

    /** A line that is not wrapped, to be copied. */
    void unwrapped(Phrase phrase) {
        line(safe(phrase));
    }

    void text(Phrase phrase, int indent) {
        row(List.of(Cell.of(phrase, indent, measure() - indent)));
    }

    void bullet(Phrase phrase, int indent) {
        var bullet = Phrase.of(style.isAscii() ? "-" : "•");
        row(List.of(Cell.of(bullet, indent, 1), Cell.of(phrase, indent + 2, measure() - indent - 2)));
    }

    /** Running text whose first line begins to the left of the others. */
    void hanging(Phrase phrase, int indent) {
        var lines = Wrap.lines(safe(phrase), measure() - indent);
        for (var i = 0; i < lines.size(); i++) {
            row(List.of(Cell.of(lines.get(i), i == 0 ? 0 : indent, measure())));
        }
    }

    /** The text, or as many of its words as fit the width, with a sign that it is cut. */
    String cut(String text, int width) {
        return Wrap.cut(text, width, style.isAscii() ? "..." : "…");
    }

    /** Cells side by side, from left to right, each wrapped in its own width. */
    void row(List<Cell> cells) {
        laidOut(cells).forEach(this::line);
    }

    /** The lines of a row, which can also be a cell of another row. */
    List<Phrase> laidOut(List<Cell> cells) {
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
    Phrase safe(Phrase phrase) {
        var safe = new ArrayList<Phrase.Span>(phrase.spans().size());
        for (var span : phrase.spans()) {
            switch (span.target()) {
                case Target.RowOf _ -> {}
                case Target.Identified someone ->
                    safe.addAll(withId(someone.party()).spans());
                case Target.Command _ -> safe.add(span.with(safe(typed(span.text()))));
                case Target.Web web
                when style.isAscii() && web.url().equals(span.text()) -> safe.add(span.with(Ansi.address(web.url())));
                case null, default -> safe.add(span.with(safe(span.text())));
            }
        }
        return new Phrase(safe);
    }

    private Phrase withId(Party party) {
        return Phrase.of(safe(party.name()) + " (")
                .and(safe(party.id()), Tone.QUIET)
                .and(")");
    }

    /** A command as it has to be typed, also where its spaces hold. */
    private String typed(String text) {
        return text.indexOf(Phrase.NO_BREAK_SPACE) < 0
                ? style.typed(text)
                : style.typed(text.replace(Phrase.NO_BREAK_SPACE, ' ')).replace(' ', Phrase.NO_BREAK_SPACE);
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
