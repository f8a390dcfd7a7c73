package org.onrecord.output.screen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.onrecord.model.Party;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Span;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.View;
import org.onrecord.output.layout.Wrap;

/** A page of lines on a screen: wrapped, indented, in columns, with safe text. */
final class Page {
    /** Maximum width of running text; longer lines are hard to read. */
    private static final int MEASURE = 100;

    private static final int MIN_WIDTH = 20;

    /** Minimum width of a page that shows the ids of rows. */
    private static final int MIN_WITH_IDS = 70;

    /** The minimum for a short view, in which an id would often take a line of its own. */
    private static final int MIN_WITH_IDS_IN_SHORT = 100;

    private final Style style;
    private final Ansi ansi;
    private final Sink out;
    private boolean isBegun;
    private boolean isGapDue;

    Page(Style style, Sink out) {
        this.style = style;
        this.ansi = new Ansi(style);
        this.out = out;
    }

    int width() {
        return Math.max(MIN_WIDTH, style.width());
    }

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

    void unwrapped(Phrase phrase) {
        line(safe(phrase));
    }

    void text(Phrase phrase, int indent) {
        row(List.of(Cell.of(phrase, indent, measure() - indent)));
    }

    void bullet(Phrase phrase, int indent) {
        var bullet = Phrase.of("•");
        row(List.of(Cell.of(bullet, indent, 1), Cell.of(phrase, indent + 2, measure() - indent - 2)));
    }

    void hanging(Phrase phrase, int indent) {
        var lines = Wrap.lines(safe(phrase), measure() - indent);
        for (var i = 0; i < lines.size(); i++) {
            row(List.of(Cell.of(lines.get(i), i == 0 ? 0 : indent, measure())));
        }
    }

    /** Returns the text, or as many of its words as fit the width followed by an ellipsis. */
    String cut(String text, int width) {
        return Wrap.cut(text, width, "…");
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

    Phrase safe(Phrase phrase) {
        var safe = new ArrayList<Phrase.Span>(phrase.spans().size());
        for (var span : phrase.spans()) {
            switch (span.target()) {
                case Target.RowOf _
                when width() < (style.view() == View.FULL ? MIN_WITH_IDS : MIN_WITH_IDS_IN_SHORT) -> {}
                case Target.RowOf _ -> safe.add(new Phrase.Span(" " + SafeText.of(span.text()), span.tone(), null));
                case Target.Identified someone ->
                    safe.addAll(withId(someone.party()).spans());
                case Target.Command _ -> safe.add(span.with(SafeText.of(typed(span.text()))));
                case null, default -> safe.add(span.with(SafeText.of(span.text())));
            }
        }
        return new Phrase(safe);
    }

    private Phrase withId(Party party) {
        return Phrase.of(SafeText.of(party.name()) + " (")
                .and(SafeText.of(party.id()), Tone.QUIET)
                .and(")");
    }

    /** Returns a command as it must be typed; its no-break spaces are preserved. */
    private String typed(String text) {
        return text.indexOf(Phrase.NO_BREAK_SPACE) < 0
                ? style.typed(text)
                : style.typed(text.replace(Phrase.NO_BREAK_SPACE, ' ')).replace(' ', Phrase.NO_BREAK_SPACE);
    }

    /**
     * A cell of a row.
     *
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

    /** Renders lines with ANSI escape sequences; every line resets its own. */
    record Ansi(Style style) {
        private static final String ESCAPE = "\u001b";

        /** Returns the line for the screen, without trailing spaces. */
        String line(Phrase line) {
            var text = new StringBuilder();
            var spans = line.spans();
            for (var i = 0; i < spans.size(); ) {
                var first = spans.get(i);
                var run = new StringBuilder();
                while (i < spans.size() && spans.get(i).isShownLike(first)) {
                    run.append(spans.get(i++).text());
                }
                var plain = run.toString().replace(Phrase.NO_BREAK_SPACE, ' ');
                text.append(shown(first.with(i == spans.size() ? plain.stripTrailing() : plain)));
            }
            return text.toString();
        }

        private String shown(Span span) {
            if (span.text().isBlank()) {
                return span.text();
            }
            var text = span.text();
            var link = span.link();
            var sgr = isTitleWithoutLink(span) ? "" : span.tone().sgr();
            if (style.isColoured() && !sgr.isEmpty()) {
                text = ESCAPE + "[" + sgr + "m" + text + ESCAPE + "[0m";
            }
            if (style.hasLinks() && link != null) {
                text = ESCAPE + "]8;;" + address(link) + ESCAPE + "\\" + text + ESCAPE + "]8;;" + ESCAPE + "\\";
            }
            return text;
        }

        /** Whether it is a link title on a screen without links; an address can still be copied. */
        private boolean isTitleWithoutLink(Span span) {
            return !style.hasLinks()
                    && span.tone() == Tone.LINK
                    && span.target() instanceof Target.Web
                    && !span.text().contains("://");
        }

        /**
         * Returns the address with everything except visible ASCII percent-encoded, so that it cannot end the escape
         * sequence.
         */
        static String address(String url) {
            var ascii = new StringBuilder(url.length());
            for (var octet : url.getBytes(StandardCharsets.UTF_8)) {
                if (octet > ' ' && octet <= '~') {
                    ascii.append((char) octet);
                } else {
                    ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
                }
            }
            return ascii.toString();
        }
    }
}
