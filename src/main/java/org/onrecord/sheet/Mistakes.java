package org.onrecord.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;

/** The mistakes in sheets, by sheet, row and column. */
final class Mistakes {
    private static final int MAX = 20;

    private final List<Problem> found = new ArrayList<>();
    private int count;

    /** Adds a mistake in a cell, or in a row if the column is 0. */
    void add(String sheet, int row, int column, String heading, @Nullable String id, String message, String hint) {
        var place = "row " + row + (column == 0 ? "" : ", column " + column)
                + (heading.isEmpty() ? "" : " (" + CellValues.shortened(heading) + ")");
        add(new Problem("bad-cell", sheet, row, column, place, id, message, hint));
    }

    void add(Problem problem) {
        count++;
        if (found.size() < MAX) {
            found.add(problem);
        }
    }

    /** @throws Failure {@code sheet-invalid}, exit 4, if anything is wrong */
    void requireNone() {
        if (count > 0) {
            found.sort(Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column));
            throw Failure.unusable(
                            "sheet-invalid",
                            (count == 1 ? "1 mistake" : count + " mistakes") + "; nothing was changed",
                            count > MAX ? "correct these first; " + (count - MAX) + " more are not listed" : null)
                    .withProblems(found);
        }
    }
}
