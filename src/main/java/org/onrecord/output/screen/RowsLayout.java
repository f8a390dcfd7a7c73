package org.onrecord.output.screen;

import java.util.Collections;
import java.util.List;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.Part.Columns;
import org.onrecord.output.document.Part.Fit;
import org.onrecord.output.layout.Phrase;

/** A layout of rows: as many columns as fit, or stacked on a narrow page. */
record RowsLayout(Page page, ScreenPrinter printer) {
    /** Maximum average lines per row before a way with fewer columns is tried. */
    private static final double MAX_LINES = 1.5;

    /** The maximum for a table with only one way. */
    private static final double MAX_LINES_IN_MEASURE = 2;

    /** The maximum for the way with the fewest columns, before rows are stacked. */
    private static final double MAX_LINES_OF_LAST = 2.2;

    private static final int WIDE = 60;
    private static final int INDENT = 2;

    void print(Part.Rows rows) {
        switch (rows.fit()) {
            case Fit.Stacked stacked -> {
                if (rows.ways().stream().limit(rows.ways().size() - 1L).noneMatch(way -> isPrinted(way, MAX_LINES))) {
                    printLast(rows.ways().getLast(), stacked.beside());
                }
            }
            case Fit.Otherwise otherwise -> {
                if (rows.ways().stream().noneMatch(way -> isPrinted(way, MAX_LINES))) {
                    otherwise.parts().forEach(printer);
                }
            }
            case Fit.InMeasure otherwise -> {
                var way = rows.ways().getFirst();
                var table = new TextTable(page, page.measure(), way.heads(), way.rows());
                if (table.isRoomy()
                        && table.height() < MAX_LINES_IN_MEASURE * way.rows().size()) {
                    table.write();
                } else {
                    otherwise.parts().forEach(printer);
                }
            }
        }
    }

    /** Prints the rows as a table and returns true, if few of them take more than one line. */
    private boolean isPrinted(Columns way, double maxLines) {
        var table = table(way);
        var isFlat = table.isRoomy() && isFlat(table, way, maxLines);
        if (isFlat) {
            table.write();
        }
        return isFlat;
    }

    private void printLast(Columns last, int beside) {
        var table = table(last);
        if (table.isRoomy() && (page.width() >= WIDE || isFlat(table, last, MAX_LINES_OF_LAST))) {
            table.write();
        } else {
            last.rows().forEach(row -> stack(row, beside));
        }
    }

    private TextTable table(Columns way) {
        var heads = way.heads().isEmpty()
                ? Collections.nCopies(way.rows().getFirst().size(), "")
                : way.heads();
        return new TextTable(page, page.width(), heads, way.rows());
    }

    private static boolean isFlat(TextTable table, Columns way, double maxLines) {
        return table.height() <= way.rows().size() * maxLines;
    }

    private void stack(List<Phrase> row, int beside) {
        page.hanging(Phrase.join(", ", row.subList(0, beside)), INDENT);
        page.text(Phrase.join(", ", row.subList(beside, row.size())), INDENT);
    }
}
