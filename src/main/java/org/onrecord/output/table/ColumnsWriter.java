package org.onrecord.output.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Wrap;

/** Writes rows as aligned columns for people; cells that are too wide for the screen go on below. */
public final class ColumnsWriter {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final Layout layout;

    public ColumnsWriter(Layout layout) {
        this.layout = layout;
    }

    <T> void write(Table<T> table, Sink out) {
        var widths = widths(table);
        if (layout.hasHeader()) {
            writeRow(table.names(), widths, out);
        }
        for (var item : table.items()) {
            writeRow(cells(table, item), widths, out);
        }
    }

    private <T> List<String> cells(Table<T> table, T item) {
        return table.fields().stream()
                .map(field -> SafeText.onOneLine(field.of(item).flat(), layout.style()))
                .toList();
    }

    /** The width of each column; the rows are evaluated again when they are written, rather than kept. */
    private <T> int[] widths(Table<T> table) {
        var names = layout.hasHeader()
                ? table.names()
                : table.names().stream().map(_ -> "").toList();
        var whole = new int[names.size()];
        var longestWord = new int[names.size()];
        measure(names, whole, longestWord);
        for (var item : table.items()) {
            measure(cells(table, item), whole, longestWord);
        }
        return fitted(whole, longestWord);
    }

    private static void measure(List<String> cells, int[] whole, int[] longestWord) {
        for (var i = 0; i < whole.length; i++) {
            whole[i] = Math.max(whole[i], DisplayWidth.of(cells.get(i)));
            for (var word : cells.get(i).split(" ", -1)) {
                longestWord[i] = Math.max(longestWord[i], DisplayWidth.of(word));
            }
        }
    }

    /** The widths cut, the widest first, until they fit the screen: between words if that is enough, else anywhere. */
    private int[] fitted(int[] whole, int[] longestWord) {
        var room = layout.style().width() - GAP.length() * (whole.length - 1);
        var betweenWords = cut(whole, longestWord, room);
        return sum(betweenWords) <= room ? betweenWords : cut(whole, new int[whole.length], room);
    }

    private static int[] cut(int[] whole, int[] least, int room) {
        var most = Arrays.stream(whole).max().orElse(0);
        var widths = whole;
        while (most > NARROWEST && sum(widths) > room) {
            most--;
            widths = atMost(most, whole, least);
        }
        return widths;
    }

    private static int[] atMost(int most, int[] whole, int[] least) {
        var widths = new int[whole.length];
        for (var i = 0; i < whole.length; i++) {
            widths[i] = Math.max(least[i], Math.min(whole[i], most));
        }
        return widths;
    }

    private static int sum(int[] widths) {
        return Arrays.stream(widths).sum();
    }

    private static void writeRow(List<String> cells, int[] widths, Sink out) {
        var columns = new ArrayList<List<Phrase>>();
        for (var i = 0; i < widths.length; i++) {
            columns.add(Wrap.lines(Phrase.of(cells.get(i)), widths[i]));
        }
        var height = columns.stream().mapToInt(List::size).max().orElse(0);
        for (var line = 0; line < Math.max(1, height); line++) {
            out.append(line(columns, widths, line)).append('\n');
        }
    }

    private static String line(List<List<Phrase>> columns, int[] widths, int line) {
        var text = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            var column = columns.get(i);
            var cell = line < column.size() ? column.get(line) : Phrase.EMPTY;
            text.append(i == 0 ? "" : GAP).append(cell.text());
            text.repeat(' ', Math.max(0, widths[i] - cell.width()));
        }
        return text.toString().stripTrailing();
    }
}
