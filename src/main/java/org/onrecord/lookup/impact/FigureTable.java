package org.onrecord.lookup.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Bars;
import org.onrecord.output.page.Cell;
import org.onrecord.output.page.Numbers;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.Part;

/** The table of one series: period, value, bar, marks; where that is too wide, each bar is below its figure. */
final class FigureTable {
    private static final int WIDEST = 120;
    private static final int SHORTEST_BAR = 10;
    private static final int GAP = 2;

    private final Page page;
    private final int width;
    private final int period;
    private final int value;
    private final int sign;
    private final int marks;
    private final int bar;
    private final Bars bars;
    private final double largest;

    FigureTable(Page page, List<Row> rows) {
        this.page = page;
        width = Math.min(WIDEST, page.width());
        period = widest(rows, row -> DisplayWidth.of(row.period()));
        value = widest(rows, row -> DisplayWidth.of(Numbers.of(row.value())));
        sign = widest(rows, row -> row.sign().length());
        marks = widest(rows, row -> row.marks().width());
        largest = rows.stream()
                .mapToDouble(row -> Math.abs(row.value().doubleValue()))
                .max()
                .orElse(0);
        bar = width - period - value - sign - marks - 3 * GAP;
        bars = new Bars(
                rows.stream().map(Row::value).toList(),
                isStacked() ? width - GAP : bar,
                page.style().isAscii());
    }

    private static int widest(List<Row> rows, ToIntFunction<Row> measure) {
        return rows.stream().mapToInt(measure).max().orElse(0);
    }

    private boolean isStacked() {
        return bar < SHORTEST_BAR;
    }

    void write(Row row) {
        var figure = Numbers.of(row.value());
        if (page.takes(new Part.Figure(row.period(), figure + row.sign(), share(row.value()), row.marks()))) {
            return;
        }
        var words = Phrase.of(row.period(), Tone.STRONG);
        if (isStacked()) {
            page.hanging(words.and("  ").and(figure + row.sign()).and("  ").and(row.marks()), GAP);
            page.text(Phrase.of(bars.of(row.value()).replace(' ', Phrase.NO_BREAK_SPACE)), GAP);
            return;
        }
        var afterValue = period + GAP + value;
        var atBar = afterValue + sign + GAP;
        page.row(List.of(
                Cell.of(words, 0, period),
                Cell.right(Phrase.of(figure), period + GAP, value),
                Cell.of(Phrase.of(row.sign()), afterValue, sign),
                Cell.of(Phrase.of(bars.of(row.value()).replace(' ', Phrase.NO_BREAK_SPACE)), atBar, bar),
                Cell.of(row.marks(), atBar + bar + GAP, marks)));
    }

    private double share(BigDecimal value) {
        return largest == 0 ? 0 : value.doubleValue() / largest;
    }

    /** A line across the table with what it means. */
    void rule(String note) {
        if (page.takes(new Part.Break(note))) {
            return;
        }
        var line = Phrase.of((page.style().isAscii() ? "-" : "─").repeat(width));
        page.row(List.of(Cell.of(line, 0, width)));
        page.text(Phrase.of(note), GAP);
        page.row(List.of(Cell.of(line, 0, width)));
    }

    /**
     * One figure.
     *
     * @param period the time it is about, in words
     * @param value the number
     * @param sign a sign of how well it is supported, or no text
     * @param marks what it rests on
     */
    record Row(String period, BigDecimal value, String sign, Phrase marks) {}
}
