package org.onrecord.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Series;
import org.onrecord.model.date.FactDate;

/** Checks that a series is in order of time, with each break between two points. */
final class SeriesCheck {
    private final Cursor cursor;
    private final Figures figures;

    SeriesCheck(Cursor cursor, Figures figures) {
        this.cursor = cursor;
        this.figures = figures;
    }

    void check(ReadEntry series) {
        var points = series.parts("points");
        checkOrder(points);
        var breaks = series.parts("breaks");
        if (haveDates(points, "period") && haveDates(breaks, "after")) {
            checkBreaks(breaks, points);
        }
    }

    private static boolean haveDates(List<ReadEntry> parts, String key) {
        return parts.stream().allMatch(part -> part.find(key) instanceof FactDate);
    }

    private void checkOrder(List<ReadEntry> points) {
        FactDate before = null;
        for (var point : points) {
            if (point.find("period") instanceof FactDate period) {
                if (before != null && before.compareTo(period) >= 0) {
                    cursor.report(
                            point.place("period"),
                            ProblemCode.POINTS_OUT_OF_ORDER,
                            period.edtf() + " is not after " + before.edtf() + ", the previous period",
                            "sort the points by period");
                }
                before = period;
            }
        }
    }

    private void checkBreaks(List<ReadEntry> breaks, List<ReadEntry> points) {
        var isTaken = new boolean[points.size()];
        for (var one : breaks) {
            var after = one.get("after", FactDate.class);
            int point = pointAt(after, points);
            if (point < 0 || point == points.size() - 1) {
                cursor.report(
                        one.place("after"),
                        ProblemCode.BREAK_NOT_BETWEEN_POINTS,
                        after.edtf() + " is not the period of a point, or is that of the last point",
                        "use the period of the last point before the change");
            } else if (isTaken[point]) {
                cursor.report(
                        one.place("after"),
                        ProblemCode.BREAK_TWICE,
                        "there are two breaks after " + after.edtf(),
                        "merge them");
            } else {
                isTaken[point] = true;
            }
        }
    }

    /** Returns the index of the point with this period, or -1. */
    private static int pointAt(FactDate period, List<ReadEntry> points) {
        int low = 0;
        int high = points.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var candidate = points.get(middle).get("period", FactDate.class);
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

    void collect(ReadEntry entry, @Nullable Object built) {
        if (built instanceof Series series) {
            var points = entry.parts("points");
            for (int i = 0; i < points.size(); i++) {
                figures.addPoint(
                        series.id(), series.points().get(i), points.get(i).place());
            }
        }
    }
}
