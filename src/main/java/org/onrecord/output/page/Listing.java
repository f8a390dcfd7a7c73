package org.onrecord.output.page;

import java.util.Collections;
import java.util.List;
import org.onrecord.output.layout.Phrase;

/** Rows for people: in as many columns as the width has room for, or one below the other where it is narrow. */
public final class Listing {
    /** How many lines the rows of a table may take on average before a way with fewer columns is tried. */
    private static final double MAX_LINES = 1.5;

    /** The same for the way with the fewest columns, before rows are stacked. */
    private static final double MAX_LINES_OF_LAST = 2.2;

    private static final int WIDE = 60;
    private static final int INDENT = 2;

    private final Page page;

    public Listing(Page page) {
        this.page = page;
    }

    /**
     * One way to put rows into columns.
     *
     * @param heads the headings of the columns; none to leave them out
     * @param rows a cell for each column; in a stacked record the last ones are below the first
     */
    public record Columns(List<String> heads, List<List<Phrase>> rows) {}

    /**
     * Writes rows in the first way that fits.
     *
     * @param ways from the widest to the narrowest
     * @param beside how many cells of the narrowest are on the first line of a stacked record
     */
    public void write(List<Columns> ways, int beside) {
        var last = ways.getLast();
        var first = ways.getFirst();
        if (page.takes(new Part.Rows(first.heads(), first.rows()))) {
            return;
        }
        if (ways.stream().limit(ways.size() - 1L).anyMatch(this::writeIfFlat)) {
            return;
        }
        var table = table(last);
        if (table.isRoomy() && (page.width() >= WIDE || isFlat(table, last, MAX_LINES_OF_LAST))) {
            table.write();
        } else {
            last.rows().forEach(row -> stack(row, beside));
        }
    }

    /** Writes the rows as a table and returns true if few of them take more than one line. */
    public boolean writeIfFlat(Columns way) {
        if (page.takes(new Part.Rows(way.heads(), way.rows()))) {
            return true;
        }
        var table = table(way);
        var isFlat = table.isRoomy() && isFlat(table, way, MAX_LINES);
        if (isFlat) {
            table.write();
        }
        return isFlat;
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
