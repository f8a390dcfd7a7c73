package org.onrecord.output.data;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.FiguresView;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Series;
import org.onrecord.model.SeriesPoint;

/**
 * A figure of a series.
 *
 * @param record the record
 * @param series the series
 * @param point the figure
 */
record PointRow(CaseRecord record, Series series, SeriesPoint point) implements Sourced {
    static final List<Field<? super PointRow>> FIELDS = List.of(
            field("series", row -> Value.of(row.series.id())),
            field("title", row -> Value.of(row.series.title())),
            field("unit", row -> Value.of(row.series.unit())),
            field("geography", row -> Value.of(row.series.geography())),
            field("period", row -> Value.of(row.point.period())),
            field("period_text", row -> Value.words(row.point.period())),
            field("value", row -> new Value.Decimal(row.point.value())),
            field("break_after", row -> Value.of(row.breakAfter())),
            field("series_note", row -> Value.of(row.series.note())),
            ID,
            STATEMENT,
            DATE,
            DATE_TEXT,
            CONFIDENCE,
            NOTE,
            PEOPLE,
            ORGANISATIONS,
            SOURCES);

    static Table<PointRow> table(CaseRecord record, FiguresView view) {
        return new Table<>(
                FIELDS,
                () -> view.series().stream()
                        .flatMap(series -> series.points().stream().map(point -> new PointRow(record, series, point)))
                        .iterator());
    }

    @Override
    public @Nullable Fact fact() {
        return record.facts().get(point.fact());
    }

    private @Nullable String breakAfter() {
        for (var change : series.breaks()) {
            if (change.after().equals(point.period())) {
                return change.note();
            }
        }
        return null;
    }

    private static Field<PointRow> field(String name, Function<PointRow, Value> value) {
        return new Field<>(name, value);
    }
}
