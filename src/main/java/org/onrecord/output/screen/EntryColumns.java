package org.onrecord.output.screen;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;

/** Lays out dated entries: the date in a column of its own, or above its entry where the page is narrow. */
record EntryColumns(Page page) {
    /** Holds "30 September 2008"; longer dates have short months if they fit then, or else take a second line. */
    private static final int DATE_WIDTH = 17;

    /** Holds "Apr 2005 to Mar 2006"; a longer date takes room from its statement, so that a fact is on one line. */
    private static final int SHORT_DATE_WIDTH = 20;

    private static final int GAP = 2;
    private static final int LEAST_BESIDE_DATE = 36;
    private static final int LINES_WHERE_NARROW = 2;

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

    /** The date, in short words where only these fit the column. */
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

    void print(Part.Line line) {
        if (isNarrow()) {
            print(line.date(), List.of(said(line, LINES_WHERE_NARROW * room())));
            return;
        }
        var dateWidth = Math.max(SHORT_DATE_WIDTH, line.shortDate().length());
        var left = dateWidth + GAP;
        var room = page.measure() - left;
        page.row(List.of(Cell.of(Phrase.of(line.shortDate()), 0, dateWidth), Cell.of(said(line, room), left, room)));
    }

    private Phrase said(Part.Line line, int room) {
        var remark = line.remark();
        var end = remark.isEmpty() ? Phrase.EMPTY : Phrase.of("  ").and(remark).unbroken();
        var said = line.label() == null ? page.cut(line.statement(), room - end.width()) : line.label();
        return Phrase.of(said).and(line.sequel()).and(end);
    }

    /** Whether dates are above their entries. */
    boolean isNarrow() {
        return page.measure() - DATE_WIDTH - GAP < LEAST_BESIDE_DATE;
    }

    /** Columns beside, or below, a date. */
    int room() {
        return page.measure() - (isNarrow() ? GAP : DATE_WIDTH + GAP);
    }
}
