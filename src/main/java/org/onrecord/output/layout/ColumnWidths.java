package org.onrecord.output.layout;

import java.util.Arrays;

/** The widths of columns that share a room. */
public final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * Cuts the widest columns first, until all fit the room; they may still be wider than it.
     *
     * @param natural the widths that the columns would have alone
     * @param least the widths below which the columns are not cut
     * @param narrowest the width below which no column is cut
     * @param room for all columns, without the gaps between them
     */
    public static int[] fit(int[] natural, int[] least, int narrowest, int room) {
        var max = Arrays.stream(natural).max().orElse(0);
        var widths = natural;
        while (max > narrowest && Arrays.stream(widths).sum() > room) {
            max--;
            widths = natural.clone();
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.min(natural[i], Math.max(least[i], max));
            }
        }
        return widths;
    }
}
