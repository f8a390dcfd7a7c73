package org.onrecord.output.text;

import java.math.BigDecimal;
import java.util.List;
import org.onrecord.lookup.CountsView;
import org.onrecord.output.layout.Phrase;

/** Writes how many facts there are of each sort. */
final class CountsText {
    private static final int LONGEST_BAR = 40;
    private static final int GAP = 2;

    private CountsText() {}

    static void write(CountsView view, TextContext sheet) {
        var page = sheet.page();
        page.heading("Facts by " + view.by());
        var key = view.counts().stream()
                .mapToInt(count -> count.key().length())
                .max()
                .orElse(0);
        var number = view.counts().stream()
                .mapToInt(count -> Numbers.of(count.facts()).length())
                .max()
                .orElse(0);
        var atBar = key + GAP + number + GAP;
        var length = Math.min(LONGEST_BAR, page.width() - atBar);
        var bars = new Bars(
                view.counts().stream()
                        .map(count -> BigDecimal.valueOf(count.facts()))
                        .toList(),
                Math.max(1, length),
                page.style().isAscii());
        for (var count : view.counts()) {
            page.row(List.of(
                    Cell.of(Phrase.of(count.key()), 0, key),
                    Cell.right(Phrase.of(Numbers.of(count.facts())), key + GAP, number),
                    Cell.of(Phrase.of(bars.of(BigDecimal.valueOf(count.facts()))), atBar, length)));
        }
    }
}
