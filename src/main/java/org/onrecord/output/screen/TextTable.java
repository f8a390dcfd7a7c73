package org.onrecord.output.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.Wrap;
import org.onrecord.output.screen.Page.Cell;

/**
 * A table with columns sized to their content, where wide columns share the remaining width.
 *
 * <p>The id of a row ends its cell, or is below it if the column is too narrow; it takes no part in the widths.
 */
final class TextTable {
    private static final int GAP = 2;
    private static final int MAX_UNBROKEN_WORD = 32;

    private final Page page;
    private final List<String> heads;
    private final List<List<Phrase>> rows;
    private final List<List<Phrase>> ids;
    private final int[] widths;
    /** Whether all words fit unbroken. */
    private final boolean isRoomy;

    /** Creates a table of rows with a cell for each column. */
    TextTable(Page page, int room, List<String> heads, List<List<Phrase>> rows) {
        this.page = page;
        this.heads = heads;
        this.rows = cells(rows, span -> !isId(span));
        this.ids = cells(rows, TextTable::isId);
        var shared = room - GAP * (heads.size() - 1);
        widths = Wrap.columnWidths(
                widest(Phrase::width), widest(cell -> Wrap.longestWord(cell, MAX_UNBROKEN_WORD)), 1, shared);
        isRoomy = Arrays.stream(widths).sum() <= shared;
    }

    private List<List<Phrase>> cells(List<List<Phrase>> all, Predicate<Phrase.Span> wanted) {
        return all.stream()
                .map(row ->
                        row.stream().map(cell -> page.safe(cell.only(wanted))).toList())
                .toList();
    }

    private static boolean isId(Phrase.Span span) {
        return span.target() instanceof Target.RowOf;
    }

    private int[] widest(ToIntFunction<Phrase> measure) {
        var widest = heads.stream().mapToInt(DisplayWidth::of).toArray();
        for (var row : rows) {
            for (var i = 0; i < widest.length; i++) {
                widest[i] = Math.max(widest[i], measure.applyAsInt(row.get(i)));
            }
        }
        return widest;
    }

    boolean isRoomy() {
        return isRoomy;
    }

    /** Whether all words fit unbroken, and rows without their ids take few lines on average. */
    boolean isFlat(double maxLines) {
        return isRoomy && rows.stream().mapToInt(row -> laidOut(row).size()).sum() <= rows.size() * maxLines;
    }

    int width() {
        return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
    }

    List<Phrase> head() {
        return laidOut(heads.stream().map(head -> Phrase.of(head, Tone.STRONG)).toList());
    }

    List<Phrase> row(int index) {
        var cells = new ArrayList<Phrase>();
        var below = new ArrayList<Phrase>();
        var left = 0;
        for (var i = 0; i < widths.length; i++) {
            var id = ids.get(index).get(i);
            var isBelow = id.width() > widths[i];
            cells.add(isBelow ? rows.get(index).get(i) : rows.get(index).get(i).and(id));
            if (isBelow) {
                below.add(below(id.map(String::strip), left));
            }
            left += widths[i] + GAP;
        }
        return Stream.concat(laidOut(cells).stream(), below.stream()).toList();
    }

    /** Returns a line with an id below its cell, moved to the left if it would not fit the table. */
    private Phrase below(Phrase id, int left) {
        var start = Math.clamp(width() - id.width(), 0, left);
        return Cell.of(id, start, id.width()).place(Phrase.EMPTY, id);
    }

    private List<Phrase> laidOut(List<Phrase> row) {
        var cells = new ArrayList<Cell>();
        var left = 0;
        for (var i = 0; i < row.size(); i++) {
            cells.add(Cell.of(row.get(i), left, widths[i]));
            left += widths[i] + GAP;
        }
        return page.laidOut(cells);
    }

    void write() {
        page.row(List.of(Cell.of(head(), 0, width())));
        for (var i = 0; i < rows.size(); i++) {
            page.row(List.of(Cell.of(row(i), 0, width())));
        }
    }
}
