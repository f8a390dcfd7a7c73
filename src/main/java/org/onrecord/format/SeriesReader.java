package org.onrecord.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.FactDate;
import org.onrecord.model.Series;
import org.onrecord.model.SeriesBreak;
import org.onrecord.model.SeriesPoint;

/** Reads figures over time. */
final class SeriesReader {
    private static final ObjectShape KEYS =
            ObjectShape.of("id", "title", "unit", "geography", "note", "points").withOptional("breaks");
    private static final ObjectShape POINT_KEYS = ObjectShape.of("period", "value", "fact");
    private static final ObjectShape BREAK_KEYS = ObjectShape.of("after", "note");

    private final Cursor cursor;
    private final Values values;
    private final Dates dates;
    private final Numbers numbers;
    private final References references;
    private final EntryTables shelves;
    private final Figures figures;

    /** What was read of a series so far, with the places of its points and of where its breaks say they are. */
    private static final class Draft {
        String id = "";
        String title = "";
        String unit = "";
        String geography = "";

        @Nullable
        String note;

        final List<SeriesBreak> breaks = new ArrayList<>();
        final List<Place> breakPlaces = new ArrayList<>();
        final List<SeriesPoint> points = new ArrayList<>();
        final List<Place> pointPlaces = new ArrayList<>();
    }

    SeriesReader(
            Cursor cursor,
            Values values,
            Dates dates,
            Numbers numbers,
            References references,
            EntryTables shelves,
            Figures figures) {
        this.cursor = cursor;
        this.values = values;
        this.dates = dates;
        this.numbers = numbers;
        this.references = references;
        this.shelves = shelves;
        this.figures = figures;
    }

    void read() {
        if (!cursor.enterObject()) {
            return;
        }
        var entry = cursor.beginEntry();
        var draft = new Draft();
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            read(key, draft);
        }
        if (draft.breaks.size() == draft.breakPlaces.size() && draft.points.size() == draft.pointPlaces.size()) {
            new BreakCheck(cursor, draft.points).check(draft.breaks, draft.breakPlaces);
        }
        if (entry.isSound()) {
            keep(draft);
        }
        cursor.endEntry();
    }

    private void read(String key, Draft draft) {
        switch (key) {
            case "id" -> draft.id = references.newId(shelves.series());
            case "title" -> draft.title = values.text();
            case "unit" -> draft.unit = values.text();
            case "geography" -> draft.geography = values.text();
            case "note" -> draft.note = values.textOrNull();
            case "points" -> readPoints(draft);
            default -> readBreaks(draft);
        }
    }

    private void readPoints(Draft draft) {
        if (!cursor.enterList()) {
            return;
        }
        while (cursor.nextRequiredItem(
                ProblemCode.EMPTY_LIST, "the series has no points", "add one, or remove the series")) {
            draft.pointPlaces.add(cursor.place());
            if (cursor.enterObject()) {
                readPoint(draft);
            }
        }
    }

    private void readPoint(Draft draft) {
        FactDate period = null;
        BigDecimal value = BigDecimal.ZERO;
        String fact = "";
        for (var key = cursor.nextKey(POINT_KEYS); key != null; key = cursor.nextKey(POINT_KEYS)) {
            switch (key) {
                case "period" -> period = period(draft.points);
                case "value" -> value = numbers.number();
                default -> fact = references.to(shelves.facts());
            }
        }
        if (period != null) {
            draft.points.add(new SeriesPoint(period, value, fact));
        }
    }

    private @Nullable FactDate period(List<SeriesPoint> before) {
        int problems = cursor.problemCount();
        var period = dates.date();
        if (cursor.problemCount() > problems) {
            return null;
        }
        if (!before.isEmpty() && before.getLast().period().compareTo(period) >= 0) {
            cursor.report(
                    ProblemCode.POINTS_OUT_OF_ORDER,
                    period.edtf() + " is not after " + before.getLast().period().edtf() + ", the previous period",
                    "sort the points by period");
        }
        return period;
    }

    private void readBreaks(Draft draft) {
        if (!cursor.enterList()) {
            return;
        }
        while (cursor.nextRequiredItem(
                ProblemCode.EMPTY_LIST, "the list of breaks is empty", "leave out breaks if there are none")) {
            if (cursor.enterObject()) {
                readBreak(draft);
            }
        }
    }

    private void readBreak(Draft draft) {
        FactDate after = null;
        String note = "";
        for (var key = cursor.nextKey(BREAK_KEYS); key != null; key = cursor.nextKey(BREAK_KEYS)) {
            switch (key) {
                case "after" -> {
                    draft.breakPlaces.add(cursor.place());
                    int problems = cursor.problemCount();
                    var date = dates.date();
                    after = cursor.problemCount() == problems ? date : null;
                }
                default -> note = values.text();
            }
        }
        if (after != null) {
            draft.breaks.add(new SeriesBreak(after, note));
        }
    }

    private void keep(Draft draft) {
        shelves.series()
                .add(
                        draft.id,
                        new Series(
                                draft.id,
                                draft.title,
                                draft.unit,
                                draft.geography,
                                draft.note,
                                List.copyOf(draft.breaks),
                                List.copyOf(draft.points)));
        for (int i = 0; i < draft.points.size(); i++) {
            figures.addPoint(draft.id, draft.points.get(i), draft.pointPlaces.get(i));
        }
    }
}
