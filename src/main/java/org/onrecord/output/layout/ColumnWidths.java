package org.onrecord.output.layout;

import java.util.Arrays;

/** A calculator of column widths in a limited space. */
public final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * Shrinks the widest columns first until all fit; the result may still be too wide.
     *
     * @param natural the unlimited width of each column
     * @param minWidths the minimum width of each column
     * @param minWidth the minimum width of any column
     * @param room the space for all columns, without the gaps between them
     */
    public static int[] fit(int[] natural, int[] minWidths, int minWidth, int room) {
        var max = Arrays.stream(natural).max().orElse(0);
        var widths = natural;
        while (max > minWidth && Arrays.stream(widths).sum() > room) {
            max--;
            widths = natural.clone();
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.min(natural[i], Math.max(minWidths[i], max));
            }
        }
        return widths;
    }
}
