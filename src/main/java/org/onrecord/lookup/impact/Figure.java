package org.onrecord.lookup.impact;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Series;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;

/** A figure of a series. */
public record Figure(CaseRecord record, Series series, Series.Point point) implements Sourced {
    public static final List<Column<? super Figure>> COLUMNS = List.of(
            field("series", "id", row -> Value.of(row.series.id())),
            field("title", "text", row -> Value.of(row.series.title())),
            field("unit", "text", row -> Value.of(row.series.unit())),
            field("geography", "text", row -> Value.of(row.series.geography())),
            field("period", "edtf", row -> Value.of(row.point.period())),
            field("period_text", "text", row -> Value.words(row.point.period())),
            field("value", "number", row -> new Value.Decimal(row.point.value())),
            new Column<>(
                    "break_after",
                    "text?",
                    "What changed after this point, so that later ones must not be compared with it; or null.",
                    row -> Value.of(row.breakAfter())),
            field("series_note", "text?", row -> Value.of(row.series.note())),
            ID,
            STATEMENT,
            DATE,
            DATE_TEXT,
            CONFIDENCE,
            NOTE,
            PEOPLE,
            ORGANISATIONS,
            SOURCES);

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

    private static Column<Figure> field(String name, String type, Function<Figure, Value> value) {
        return new Column<>(name, type, value);
    }
}
