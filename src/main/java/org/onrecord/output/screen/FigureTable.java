package org.onrecord.output.screen;

import java.util.List;
import java.util.function.ToIntFunction;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part.Figure;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** The table of one series: period, value, bar, marks; where that is too wide, each bar is below its figure. */
final class FigureTable {
    private static final int WIDE_ENOUGH_FOR_IDS = 110;
    private static final int WIDEST = 120;
    private static final int SHORTEST_BAR = 10;
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
        width = Math.min(WIDEST, page.width());
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
        return bar < SHORTEST_BAR;
    }

    /** The source marks, and the id of the fact where the page is wide enough. */
    private Phrase marks(Figure figure) {
        var id = page.width() >= WIDE_ENOUGH_FOR_IDS ? Phrase.id(figure.fact()) : Phrase.EMPTY;
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

    /** A line across the table with what it means. */
    private void rule(String note) {
        var line = Phrase.of((page.style().isAscii() ? "-" : "─").repeat(width));
        page.row(List.of(Cell.of(line, 0, width)));
        page.text(Phrase.of(note), GAP);
        page.row(List.of(Cell.of(line, 0, width)));
    }
}
