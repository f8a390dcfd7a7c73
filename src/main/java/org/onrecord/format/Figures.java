package org.onrecord.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.Series;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.EntryList;

/** Checks that the points of a series agree with the facts that state them. */
final class Figures {
    private final Cursor cursor;
    private final References references;
    private final EntryTables tables;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    /** A fact with a figure of a series, and the place of its series id. */
    private record Figure(String fact, String series, Place place) {}

    private record Point(String series, Series.Point point, Place place) {}

    Figures(Cursor cursor, References references, EntryTables tables) {
        this.cursor = cursor;
        this.references = references;
        this.tables = tables;
    }

    void addFigure(String fact, String series, Place place) {
        figures.add(new Figure(fact, series, place));
    }

    void addPoint(String series, Series.Point point, Place place) {
        points.add(new Point(series, point, place));
    }

    /** Reports the differences after the whole file has been read. */
    void check() {
        for (var placed : points) {
            var fact = tables.facts().get(placed.point().fact());
            if (fact != null) {
                compare(placed, fact);
            }
        }
        var factsOfSeries = new HashMap<String, Set<String>>();
        for (var figure : figures) {
            if (references.check(EntryList.SERIES, figure.series(), figure.place())) {
                checkFigure(figure, factsOfSeries);
            }
        }
    }

    private void checkFigure(Figure figure, Map<String, Set<String>> factsOfSeries) {
        var series = tables.series().get(figure.series());
        if (series == null) {
            return;
        }
        var facts = factsOfSeries.get(series.id());
        if (facts == null) {
            facts = factsOf(series);
            factsOfSeries.put(series.id(), facts);
        }
        if (!facts.contains(figure.fact())) {
            cursor.report(
                    figure.place(),
                    ProblemCode.FIGURE_WITHOUT_POINT,
                    "the series " + Quote.of(series.id()) + " has no point for this fact",
                    "add a point with this fact to the series, or set the series to null");
        }
    }

    private static Set<String> factsOf(Series series) {
        var facts = new HashSet<String>();
        for (var point : series.points()) {
            facts.add(point.fact());
        }
        return facts;
    }

    private void compare(Point placed, Fact fact) {
        var difference = difference(placed.series(), placed.point(), fact);
        if (difference != null) {
            cursor.report(
                    placed.place(),
                    ProblemCode.POINT_DIFFERS,
                    "the fact " + Quote.of(fact.id()) + " " + difference,
                    "give the point and its fact the same series, period and value");
        }
    }

    private @Nullable String difference(String series, Series.Point point, Fact fact) {
        if (!(fact.detail() instanceof FigureDetail figure)) {
            return "is not a figure";
        }
        if (figure.series() == null) {
            return "has no series";
        }
        if (!series.equals(figure.series())) {
            return isDangling(figure.series()) ? null : "has the series " + Quote.of(figure.series());
        }
        if (!isSame(point.period(), figure.period())) {
            return "has the period " + written(figure.period()) + ", the point " + written(point.period());
        }
        return point.value().compareTo(figure.value()) == 0
                ? null
                : "has the value " + figure.value() + ", the point " + point.value();
    }

    /** Whether the series does not exist, which is reported for the fact and not again for the point. */
    private boolean isDangling(String series) {
        return !tables.series().declares(series);
    }

    private static boolean isSame(FactDate period, @Nullable FactDate other) {
        return other != null && Dates.areAlike(period, other);
    }

    private static String written(@Nullable FactDate date) {
        return date == null ? "null" : date.edtf();
    }
}
