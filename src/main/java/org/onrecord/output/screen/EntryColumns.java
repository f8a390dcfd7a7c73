package org.onrecord.output.screen;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;

/** A layout of dated entries: the date beside its entry, or above it on a narrow page. */
record EntryColumns(Page page) {
    /** Fits "30 September 2008"; a longer date is abbreviated if that fits, or takes a second line. */
    private static final int DATE_WIDTH = 17;

    private static final int GAP = 2;
    private static final int MIN_BESIDE_DATE = 36;

    void print(Part.Entry entry) {
        print(date(entry), paragraphs(entry));
    }

    static List<Phrase> paragraphs(Part.Entry entry) {
        var paragraphs = new ArrayList<>(entry.body());
        if (entry.note() != null) {
            paragraphs.add(Phrase.of("Note: " + entry.note()));
        }
        return paragraphs;
    }

    /** Returns the date, abbreviated if it only fits the column that way. */
    private Phrase date(Part.Entry entry) {
        var shorter = entry.shortDate();
        return !isNarrow()
                        && shorter != null
                        && entry.date().text().length() > DATE_WIDTH
                        && shorter.length() <= DATE_WIDTH
                ? Phrase.of(shorter)
                : entry.date();
    }

    void print(Phrase date, List<Phrase> body) {
        if (isNarrow()) {
            page.text(date, 0);
            body.forEach(paragraph -> page.text(paragraph, GAP));
        } else {
            page.row(List.of(Cell.of(date, 0, DATE_WIDTH), Cell.of(body, page.measure() - room(), room())));
        }
    }

    /** Whether dates are above their entries, not beside them. */
    boolean isNarrow() {
        return page.measure() - DATE_WIDTH - GAP < MIN_BESIDE_DATE;
    }

    /** Returns the columns available beside, or below, a date. */
    int room() {
        return page.measure() - (isNarrow() ? GAP : DATE_WIDTH + GAP);
    }
}
