package org.onrecord.output.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.onrecord.output.layout.ColumnWidths;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.Word;

/** A table with columns sized to their content, where wide columns share the remaining width. */
final class TextTable {
    private static final int GAP = 2;
    private static final int MAX_UNBROKEN_WORD = 32;

    private final Page page;
    private final List<String> heads;
    private final List<List<Phrase>> rows;
    private final int[] widths;
    private final boolean isRoomy;

    /**
     * Creates a table of rows with a cell for each column.
     *
     * @param room available width
     * @param heads the heading of each column
     */
    TextTable(Page page, int room, List<String> heads, List<List<Phrase>> rows) {
        this.page = page;
        this.heads = heads;
        this.rows =
                rows.stream().map(row -> row.stream().map(page::safe).toList()).toList();
        var shared = room - GAP * (heads.size() - 1);
        widths = ColumnWidths.fit(widest(Phrase::width), widest(TextTable::longestWord), 1, shared);
        isRoomy = Arrays.stream(widths).sum() <= shared;
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

    private static int longestWord(Phrase phrase) {
        return Word.of(phrase).stream()
                .mapToInt(word -> Math.min(MAX_UNBROKEN_WORD, word.width()))
                .max()
                .orElse(0);
    }

    /** Whether all words fit unbroken. */
    boolean isRoomy() {
        return isRoomy;
    }

    /** Returns the number of lines of all rows. */
    int height() {
        var height = 0;
        for (var i = 0; i < rows.size(); i++) {
            height += row(i).size();
        }
        return height;
    }

    int width() {
        return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
    }

    List<Phrase> head() {
        return laidOut(heads.stream().map(head -> Phrase.of(head, Tone.STRONG)).toList());
    }

    List<Phrase> row(int index) {
        return laidOut(rows.get(index));
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
