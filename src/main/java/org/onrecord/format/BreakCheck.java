package org.onrecord.format;

import java.util.List;
import org.onrecord.model.FactDate;
import org.onrecord.model.SeriesBreak;
import org.onrecord.model.SeriesPoint;

/** Checks that each break of a series lies between two of its points, and no other at the same place. */
final class BreakCheck {
    private final Cursor cursor;
    private final List<SeriesPoint> points;

    /** A check against the points of the series, which are in the order of their periods. */
    BreakCheck(Cursor cursor, List<SeriesPoint> points) {
        this.cursor = cursor;
        this.points = points;
    }

    /** Checks breaks that stand at these places. */
    void check(List<SeriesBreak> breaks, List<Place> places) {
        var isTaken = new boolean[points.size()];
        for (int i = 0; i < breaks.size(); i++) {
            var after = breaks.get(i).after();
            int point = pointAt(after);
            if (point < 0 || point == points.size() - 1) {
                cursor.report(
                        places.get(i),
                        ProblemCode.BREAK_NOT_BETWEEN_POINTS,
                        after.edtf() + " is not the period of a point, or is that of the last point",
                        "use the period of the last point before the change");
            } else if (isTaken[point]) {
                cursor.report(
                        places.get(i),
                        ProblemCode.BREAK_TWICE,
                        "there are two breaks after " + after.edtf(),
                        "merge them");
            } else {
                isTaken[point] = true;
            }
        }
    }

    /** The number of the point with this period, or -1. */
    private int pointAt(FactDate period) {
        int low = 0;
        int high = points.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var candidate = points.get(middle).period();
            if (Dates.areAlike(candidate, period)) {
                return middle;
            }
            if (candidate.compareTo(period) < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
