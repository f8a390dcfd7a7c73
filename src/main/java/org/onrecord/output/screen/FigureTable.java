package org.onrecord.output.screen;

import java.util.List;
import java.util.function.ToIntFunction;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part.Figure;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** A table of one series: period, value, bar and marks; bars are below the figures on a narrow page. */
final class FigureTable {
    private static final int MIN_WIDTH_FOR_IDS = 110;
    private static final int MAX_WIDTH = 120;
    private static final int MIN_BAR = 10;
    private static final int GAP = 2;

    private final Page page;
    private final List<Figure> figures;
    private final int width;
    private final int period;
    private final int value;
    private final int sign;
    private final int marks;
    private final int bar;
    private final Bars bars;

    FigureTable(Page page, List<Figure> figures) {
        this.page = page;
        this.figures = figures;
        width = Math.min(MAX_WIDTH, page.width());
        period = widest(figure -> DisplayWidth.of(figure.period()));
        value = widest(figure -> DisplayWidth.of(Numbers.of(figure.value())));
        sign = widest(figure -> figure.sign().length());
        marks = widest(figure -> marks(figure).width());
        bar = width - period - value - sign - marks - 3 * GAP;
        bars = new Bars(
                figures.stream().map(Figure::value).toList(),
                isStacked() ? width - GAP : bar,
                page.style().isAscii());
    }

    private int widest(ToIntFunction<Figure> measure) {
        return figures.stream().mapToInt(measure).max().orElse(0);
    }

    private boolean isStacked() {
        return bar < MIN_BAR;
    }

    /** Returns the source marks, followed by the fact's id on a wide page. */
    private Phrase marks(Figure figure) {
        var id = page.width() >= MIN_WIDTH_FOR_IDS ? Phrase.id(figure.fact()) : Phrase.EMPTY;
        return Phrase.join(" ", List.of(figure.marks(), id)).unbroken();
    }

    void print() {
        for (var figure : figures) {
            print(figure);
            if (figure.breakAfter() != null) {
                rule("Not comparable across this line. " + figure.breakAfter());
            }
        }
    }

    private void print(Figure figure) {
        var number = Numbers.of(figure.value());
        var words = Phrase.of(figure.period(), Tone.STRONG);
        var drawn = Phrase.of(bars.of(figure.value()).replace(' ', Phrase.NO_BREAK_SPACE));
        if (isStacked()) {
            page.hanging(words.and("  " + number + figure.sign() + "  ").and(marks(figure)), GAP);
            page.text(drawn, GAP);
            return;
        }
        var afterValue = period + GAP + value;
        var atBar = afterValue + sign + GAP;
        page.row(List.of(
                Cell.of(words, 0, period),
                Cell.right(Phrase.of(number), period + GAP, value),
                Cell.of(Phrase.of(figure.sign()), afterValue, sign),
                Cell.of(drawn, atBar, bar),
                Cell.of(marks(figure), atBar + bar + GAP, marks)));
    }

    /** Draws a line across the table with its explanation. */
    private void rule(String note) {
        var line = Phrase.of((page.style().isAscii() ? "-" : "─").repeat(width));
        page.row(List.of(Cell.of(line, 0, width)));
        page.text(Phrase.of(note), GAP);
        page.row(List.of(Cell.of(line, 0, width)));
    }
}
