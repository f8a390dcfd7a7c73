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

/** A page of lines on a screen: wrapped, indented, in columns, with safe text. */
final class Page {
    /** Maximum width of running text; longer lines are hard to read. */
    private static final int MEASURE = 100;

    private static final int MIN_WIDTH = 20;

    /** Minimum width of a page that shows the ids of rows. */
    private static final int MIN_WITH_IDS = 70;

    private final Style style;
    private final Ansi ansi;
    private final Sink out;
    private boolean isBegun;
    private boolean isGapDue;

    /**
     * Creates an empty page.
     *
     * @param out receives each completed line with its newline
     */
    Page(Style style, Sink out) {
        this.style = style;
        this.ansi = new Ansi(style);
        this.out = out;
    }

    /** Returns the width of tables. */
    int width() {
        return Math.max(MIN_WIDTH, style.width());
    }

    /** Returns the width of running text. */
    int measure() {
        return Math.min(MEASURE, width());
    }

    Style style() {
        return style;
    }

    /** Leaves a blank line before the next text, unless the page begins or ends here. */
    void gap() {
        isGapDue = isBegun;
    }

    void text(String text) {
        text(Phrase.of(text), 0);
    }

    /** Prints an unwrapped line, to be copied. */
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

    /** Prints text with a hanging indent. */
    void hanging(Phrase phrase, int indent) {
        var lines = Wrap.lines(safe(phrase), measure() - indent);
        for (var i = 0; i < lines.size(); i++) {
            row(List.of(Cell.of(lines.get(i), i == 0 ? 0 : indent, measure())));
        }
    }

    /** Returns the text, or as many of its words as fit the width followed by an ellipsis. */
    String cut(String text, int width) {
        return Wrap.cut(text, width, style.isAscii() ? "..." : "…");
    }

    /** Prints cells side by side, from left to right, each wrapped to its own width. */
    void row(List<Cell> cells) {
        laidOut(cells).forEach(this::line);
    }

    /** Returns the lines of a row, usable as a cell of another row. */
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

    /** Whether rows show the ids of their facts. */
    private boolean showsIds() {
        return width() >= MIN_WITH_IDS;
    }

    /** Returns the phrase made safe for the screen; no-break spaces survive the conversion to ASCII. */
    Phrase safe(Phrase phrase) {
        var safe = new ArrayList<Phrase.Span>(phrase.spans().size());
        for (var span : phrase.spans()) {
            switch (span.target()) {
                case Target.RowOf _ when !showsIds() -> {}
                case Target.RowOf _ -> safe.add(new Phrase.Span(" " + safe(span.text()), span.tone(), null));
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

    /** Returns a command as it must be typed; its no-break spaces are preserved. */
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
