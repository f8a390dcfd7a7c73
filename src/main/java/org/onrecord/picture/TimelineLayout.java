package org.onrecord.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.picture.TimeScale.Segment;

/**
 * The layout of a timeline in columns of similar height. Time runs downwards in each; a month is as long as its entries
 * need.
 */
final class TimelineLayout {
    private static final double YEAR_GAP = 10;
    private static final double EMPTY_MONTH = 2;
    private static final double MAX_GAP = 20;
    private static final double ROW_GAP = 4;
    private static final int ROUNDS = 30;

    private final List<Row> rows;
    private final LocalDate last;

    /**
     * The facts of one date.
     *
     * @param at the first possible day that is known
     * @param when the date in lines
     * @param labels the lines of each fact's label
     * @param isStacked whether the labels are below the date, instead of beside it
     */
    record Row(LocalDate at, List<Fact> facts, List<String> when, List<List<String>> labels, boolean isStacked) {
        FactDate date() {
            return facts.getFirst().date();
        }

        double height() {
            var lines = labels.stream().mapToInt(List::size).sum();
            return (isStacked ? when.size() + lines : Math.max(when.size(), lines)) * TextType.TEXT.line() + ROW_GAP;
        }
    }

    record Placed(Row row, double y) {}

    record Column(List<Placed> rows, TimeScale scale, double height) {}

    /**
     * Creates a layout.
     *
     * @param facts facts with a label
     * @param isStacked whether labels go below the date
     */
    TimelineLayout(List<Fact> facts, double dateWidth, double labelWidth, boolean isStacked) {
        var rows = new ArrayList<Row>();
        var same = new ArrayList<Fact>();
        for (var fact : facts.stream()
                .sorted(Comparator.comparing((Fact fact) -> start(fact.date())).thenComparing(Fact.BY_DATE))
                .toList()) {
            if (!same.isEmpty() && !same.getFirst().date().equals(fact.date())) {
                rows.add(row(same, dateWidth, labelWidth, isStacked));
                same.clear();
            }
            same.add(fact);
        }
        if (!same.isEmpty()) {
            rows.add(row(same, dateWidth, labelWidth, isStacked));
        }
        this.rows = rows;
        this.last = rows.stream()
                .map(row -> row.date().latest())
                .filter(day -> day.isBefore(LocalDate.MAX))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static Row row(List<Fact> facts, double dateWidth, double labelWidth, boolean isStacked) {
        var date = facts.getFirst().date();
        return new Row(
                start(date),
                List.copyOf(facts),
                TextWidth.lines(words(date), TextType.QUIET, dateWidth),
                facts.stream()
                        .map(fact -> TextWidth.lines(String.valueOf(fact.label()), TextType.TEXT, labelWidth))
                        .toList(),
                isStacked);
    }

    /** Returns the first possible day of a date, or the last if its start is not known. */
    static LocalDate start(FactDate date) {
        return date.earliest().isAfter(LocalDate.MIN) ? date.earliest() : date.latest();
    }

    /** Returns a date for a place that also shows its year. */
    private static String words(FactDate date) {
        var words = date.inShortWords();
        var isInOneYear =
                date instanceof DatePoint && date.earliest().plusMonths(1).isAfter(date.latest());
        var year = " " + date.earliest().toString().substring(0, 4);
        return isInOneYear ? words.replace(year, "") : words;
    }

    /** Returns the entries in at most this many columns; empty without entries. */
    List<Column> columns(int max) {
        var low = 0.0;
        var high = rows.stream()
                .mapToDouble(row -> row.height() + YEAR_GAP + MAX_GAP)
                .sum();
        for (var round = 0; round < ROUNDS; round++) {
            var middle = (low + high) / 2;
            if (filled(middle).size() <= max) {
                high = middle;
            } else {
                low = middle;
            }
        }
        var filled = filled(high);
        var columns = new ArrayList<Column>();
        for (var i = 0; i < filled.size(); i++) {
            var next =
                    i + 1 < filled.size() ? filled.get(i + 1).getFirst().row().at() : null;
            columns.add(column(filled.get(i), next));
        }
        return columns;
    }

    private List<List<Placed>> filled(double height) {
        var columns = new ArrayList<List<Placed>>();
        var column = new ArrayList<Placed>();
        var y = 0.0;
        for (var row : rows) {
            var gap = column.isEmpty() ? 0 : gap(column.getLast().row(), row);
            if (!column.isEmpty() && y + gap + row.height() > height) {
                columns.add(column);
                column = new ArrayList<>();
                y = 0;
                gap = 0;
            }
            column.add(new Placed(row, y + gap));
            y += gap + row.height();
        }
        if (!column.isEmpty()) {
            columns.add(column);
        }
        return columns;
    }

    /** Returns the space for the time between two rows of different months; none within a month. */
    private static double gap(Row above, Row below) {
        var empty = Math.max(0, month(below.at()) - month(above.at()) - 1);
        return Math.min(MAX_GAP, empty * EMPTY_MONTH)
                + (above.at().getYear() < below.at().getYear() ? YEAR_GAP : 0);
    }

    private static long month(LocalDate day) {
        return ChronoUnit.MONTHS.between(LocalDate.EPOCH, day.withDayOfMonth(1));
    }

    /** Returns a column with the scale of its months; the last column reaches to the last date. */
    private Column column(List<Placed> rows, @Nullable LocalDate next) {
        var segments = new ArrayList<Segment>();
        var from = rows.getFirst().row().at();
        var start = 0.0;
        for (var i = 0; i < rows.size(); i++) {
            var at = rows.get(i).row().at();
            var end = rows.get(i).y() + rows.get(i).row().height();
            var below = i + 1 < rows.size() ? rows.get(i + 1) : null;
            var until = below == null ? next : below.row().at();
            if (below != null && month(below.row().at()) == month(at)) {
                continue;
            }
            var nextMonth = at.withDayOfMonth(1).plusMonths(1);
            segments.add(new Segment(
                    from, until != null && until.isBefore(nextMonth) ? until : nextMonth, start, end, false));
            if (below != null) {
                from = below.row().at().withDayOfMonth(1);
                start = below.y();
                segments.add(new Segment(nextMonth, from, end, start, true));
            } else if (next == null && !last.isBefore(nextMonth)) {
                start = end + MAX_GAP;
                segments.add(new Segment(nextMonth, last.plusDays(1), end, start, true));
            } else {
                start = end;
            }
        }
        return new Column(rows, new TimeScale(segments), start);
    }
}
