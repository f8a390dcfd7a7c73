package org.onrecord.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.ConfidenceWords;
import org.onrecord.output.layout.Sink;
import org.onrecord.picture.Pictures.Canvas;
import org.onrecord.picture.Sheet.Anchor;
import org.onrecord.picture.TimeScale.Segment;

/** A timeline that runs down the page, with periods as bars beside the axis. */
final class TimelinePicture {
    private static final double NARROW = 440;
    private static final double YEARS = 34;
    private static final double LANES = 50;
    private static final double LANES_WHERE_NARROW = 22;
    private static final double LEADER = 20;
    private static final double DATE_WIDTH = 100;
    private static final double GAP = 6;
    private static final double BULLET = 12;
    private static final double MIDDLE = TextType.TEXT.height() / 2;

    private final CaseRecord record;
    private final Outcomes outcomes;
    private final List<Fact> drawn;
    private final int leftOut;
    private final Sheet sheet;
    private final boolean isNarrow;
    private final double lanes;
    private final double axis;
    private final double label;

    TimelinePicture(CaseRecord record, List<Fact> facts, Canvas canvas) {
        this.record = record;
        this.outcomes = new Outcomes(record);
        this.drawn = facts.stream().filter(fact -> fact.label() != null).toList();
        this.leftOut = facts.size() - drawn.size();
        this.sheet = new Sheet(record, canvas, "or-timeline");
        this.isNarrow = sheet.width() < NARROW;
        this.lanes = isNarrow ? LANES_WHERE_NARROW : LANES;
        this.axis = YEARS + lanes;
        this.label = axis + LEADER + BULLET + (isNarrow ? 0 : DATE_WIDTH + GAP);
    }

    Sheet write(Sink out) {
        var title = "Timeline: " + record.title();
        var top = key(sheet.head(title, leftOut()));
        var width = sheet.width();
        var column = new TimelineLayout(
                        drawn,
                        outcomes,
                        isNarrow ? width - axis - LEADER : DATE_WIDTH,
                        width - label,
                        isNarrow,
                        sheet.minTarget())
                .column();
        draw(drawn.stream().map(Fact::date).distinct().toList(), column, Sheet.MARGIN, top, width);
        sheet.write(top + column.height(), title, leftOut() + " " + EXPLANATION, sheet.asOf(), out);
        return sheet;
    }

    private static final String EXPLANATION = "Time runs down the page; a month is as long as its entries need.";

    private String leftOut() {
        var shown = drawn.size() == 1 ? "1 fact" : drawn.size() + " facts";
        return leftOut == 0
                ? shown + "."
                : shown + " with short labels; "
                        + (leftOut == 1 ? "1 fact without one is" : leftOut + " facts without one are")
                        + " left out.";
    }

    private double key(double top) {
        var x = Sheet.MARGIN;
        var y = top;
        for (var confidence : Confidence.values()) {
            if (drawn.stream().anyMatch(fact -> fact.confidence() == confidence)) {
                var words = words(confidence);
                if (x > Sheet.MARGIN
                        && x + BULLET + TextWidth.of(words, TextType.QUIET) > Sheet.MARGIN + sheet.width()) {
                    x = Sheet.MARGIN;
                    y += TextType.QUIET.line();
                }
                bullet(x + BULLET / 2, y + MIDDLE, confidence);
                sheet.line(x + BULLET + 2, y, words, TextType.QUIET, Anchor.START);
                x += BULLET + TextWidth.of(words, TextType.QUIET) + 16;
            }
        }
        y += TextType.QUIET.line();
        return sheet.paragraph(
                        Sheet.MARGIN,
                        y,
                        sheet.width(),
                        EXPLANATION
                                + " A bar is a period, or the possible days of an uncertain date; a faded end is"
                                + " not known to the day.",
                        TextType.QUIET)
                + 16;
    }

    private static String words(Confidence confidence) {
        return confidence == Confidence.ESTABLISHED ? "established" : ConfidenceWords.remark(confidence);
    }

    private void bullet(double x, double y, Confidence confidence) {
        var isHollow = confidence != Confidence.ESTABLISHED;
        sheet.circle(x, y, isHollow ? 3 : 3.5, isHollow ? "or-hollow" : "or-mark");
        if (confidence == Confidence.DISPUTED) {
            sheet.rule(x - 4.5, y + 4.5, x + 4.5, y - 4.5, "or-hollow");
        }
    }

    private void draw(List<FactDate> dates, TimelineLayout.Column column, double left, double top, double width) {
        for (var segment : column.scale().segments()) {
            axis(segment, left, top);
        }
        years(column, left, top, width);
        new TimelineBars(sheet, dates, column.scale()).draw(left + axis, top, lanes);
        for (var placed : column.rows()) {
            row(placed, column, left, top, width);
        }
    }

    private void axis(Segment segment, double left, double top) {
        var x = left + axis;
        var isLong = segment.isGap() && segment.from().plusYears(1).isBefore(segment.until());
        sheet.rule(x, top + segment.start(), x, top + segment.end(), isLong ? "or-gap" : "or-axis");
        if (!segment.isGap()) {
            sheet.rule(x - 2, top + segment.start(), x + 2, top + segment.start(), "or-axis");
        }
    }

    private void years(TimelineLayout.Column column, double left, double top, double width) {
        var year = Integer.MIN_VALUE;
        for (var placed : column.rows()) {
            if (placed.row().at().getYear() > year) {
                year = placed.row().at().getYear();
                var y = top + placed.y();
                sheet.rule(left, y - 3, left + width, y - 3, "or-rule");
                sheet.line(left, y, String.valueOf(year), TextType.HEAD, Anchor.START);
            }
        }
    }

    private void row(
            TimelineLayout.Placed placed, TimelineLayout.Column column, double left, double top, double width) {
        var row = placed.row();
        var x = left + axis;
        var at = top + column.scale().at(row.at());
        var y = top + placed.y();
        var date = x + LEADER;
        if (TimelineBars.isDay(row.date())) {
            sheet.circle(x, at, 2.5, "or-mark");
        }
        sheet.leader(x, at, date - 2, y + MIDDLE);
        var afterDate = sheet.lines(date, y, row.when(), TextType.QUIET);
        y = isNarrow ? afterDate : y;
        for (var i = 0; i < row.facts().size(); i++) {
            var fact = row.facts().get(i);
            var lines = row.labels().get(i);
            var line = y;
            var height = row.height(i);
            sheet.mark(title(fact), fact.id(), () -> {
                sheet.target(left + label - BULLET, line + MIDDLE - TextType.TEXT.line() / 2, width - label, height);
                bullet(left + label - BULLET / 2 - 1, line + MIDDLE, fact.confidence());
                sheet.lines(left + label, line, lines, TextType.TEXT);
            });
            y += height;
        }
    }

    private String title(Fact fact) {
        var remark = ConfidenceWords.remark(fact);
        return fact.date().inWords() + ": " + outcomes.statement(fact) + (remark.isEmpty() ? "" : " (" + remark + ")");
    }

    /** Draws the periods and uncertain dates as bars beside its axis. */
    private static final class TimelineBars {
        private static final double LANE = 6;
        private static final double SOFT = 9;
        private static final double OPEN = 30;

        private final Sheet sheet;
        private final List<FactDate> dates;
        private final TimeScale scale;

        private record Bar(FactDate date, double top, double bottom, boolean isSoftAtTop, boolean isSoftAtBottom) {}

        TimelineBars(Sheet sheet, List<FactDate> dates, TimeScale scale) {
            this.sheet = sheet;
            this.dates = dates;
            this.scale = scale;
        }

        /** Whether a date is an exact day, which is a point on the axis. */
        static boolean isDay(FactDate date) {
            return date instanceof DatePoint point && point.isDay() && !point.isUncertain();
        }

        /** Draws the periods, side by side if they overlap. */
        void draw(double axis, double top, double room) {
            var bars = dates.stream()
                    .filter(date -> !isDay(date))
                    .map(this::bar)
                    .sorted(Comparator.comparingDouble(Bar::top)
                            .thenComparingDouble(bar -> -bar.bottom())
                            .thenComparing(Bar::date))
                    .toList();
            var used = new ArrayList<Double>();
            var lane = new ArrayList<Integer>();
            for (var bar : bars) {
                var free = 0;
                while (free < used.size() && used.get(free) > bar.top()) {
                    free++;
                }
                if (free == used.size()) {
                    used.add(0.0);
                }
                used.set(free, bar.bottom() + 3);
                lane.add(free);
            }
            var pitch = Math.min(LANE, room / (used.size() + 1));
            for (var i = 0; i < bars.size(); i++) {
                draw(bars.get(i), axis - (lane.get(i) + 1) * pitch - 1, top, pitch * 2 / 3);
            }
        }

        private Bar bar(FactDate date) {
            var from = date.earliest();
            var until = date.latest().equals(LocalDate.MAX)
                    ? LocalDate.MAX
                    : date.latest().plusDays(1);
            var isOpen = until.equals(LocalDate.MAX);
            var start = from.equals(LocalDate.MIN) ? scale.at(until) - OPEN : scale.at(from);
            var end = isOpen ? start + OPEN : scale.at(until);
            var slack = Math.max(0, SOFT - (end - start)) / 2;
            return new Bar(date, start - slack, end + slack, isSoft(side(date, true)), isSoft(side(date, false)));
        }

        private static DateInterval.Bound side(FactDate date, boolean isStart) {
            return switch (date) {
                case DatePoint point -> point;
                case DateInterval interval -> isStart ? interval.start() : interval.end();
            };
        }

        private static boolean isSoft(DateInterval.Bound bound) {
            return !(bound instanceof DatePoint point) || !isDay(point);
        }

        private void draw(Bar bar, double x, double top, double width) {
            var soft = Math.min(SOFT, (bar.bottom() - bar.top()) / 2);
            var from = bar.top() + (bar.isSoftAtTop() ? soft : 0);
            var until = bar.bottom() - (bar.isSoftAtBottom() ? soft : 0);
            if (bar.isSoftAtTop()) {
                sheet.rectangle(x, top + bar.top(), width, soft, "or-bar", "top");
            }
            if (until > from) {
                sheet.rectangle(x, top + from, width, until - from, "or-bar");
            }
            if (bar.isSoftAtBottom()) {
                sheet.rectangle(x, top + until, width, soft, "or-bar", "bottom");
            }
        }
    }

    /**
     * The layout of a timeline. Time runs downwards; a month is as long as its entries
     * need.
     */
    private static final class TimelineLayout {
        private static final double YEAR_GAP = 10;
        private static final double EMPTY_MONTH = 2;
        private static final double MAX_GAP = 20;
        private static final double ROW_GAP = 4;
        private final Outcomes outcomes;
        private final double dateWidth;
        private final double labelWidth;
        private final boolean isStacked;
        private final double minHeight;
        private final List<Row> rows;
        private final LocalDate last;

        /**
         * The facts of one date.
         *
         * @param at the first possible day that is known
         * @param when the date in lines
         * @param labels the lines of each fact's label
         * @param isStacked whether the labels are below the date, instead of beside it
         * @param minHeight the least height of a label
         */
        record Row(
                LocalDate at,
                List<Fact> facts,
                List<String> when,
                List<List<String>> labels,
                boolean isStacked,
                double minHeight) {
            FactDate date() {
                return facts.getFirst().date();
            }

            double height() {
                var dates = when.size() * TextType.TEXT.line();
                var all = IntStream.range(0, labels.size())
                        .mapToDouble(this::height)
                        .sum();
                return (isStacked ? dates + all : Math.max(dates, all)) + ROW_GAP;
            }

            /** Returns the height of the label of a fact. */
            double height(int fact) {
                return Math.max(minHeight, labels.get(fact).size() * TextType.TEXT.line());
            }
        }

        record Placed(Row row, double y) {}

        record Column(List<Placed> rows, TimeScale scale, double height) {}

        /**
         * Creates a layout.
         *
         * @param facts facts with a label
         * @param isStacked whether labels go below the date
         * @param minHeight the least height of a label
         */
        TimelineLayout(
                List<Fact> facts,
                Outcomes outcomes,
                double dateWidth,
                double labelWidth,
                boolean isStacked,
                double minHeight) {
            this.outcomes = outcomes;
            this.dateWidth = dateWidth;
            this.labelWidth = labelWidth;
            this.isStacked = isStacked;
            this.minHeight = minHeight;
            var rows = new ArrayList<Row>();
            var same = new ArrayList<Fact>();
            for (var fact : facts.stream()
                    .sorted(Comparator.comparing((Fact fact) -> start(fact.date()))
                            .thenComparing(Fact.BY_DATE))
                    .toList()) {
                if (!same.isEmpty() && !same.getFirst().date().equals(fact.date())) {
                    rows.add(row(same));
                    same.clear();
                }
                same.add(fact);
            }
            if (!same.isEmpty()) {
                rows.add(row(same));
            }
            this.rows = rows;
            this.last = rows.stream()
                    .map(row -> row.date().latest())
                    .filter(day -> day.isBefore(LocalDate.MAX))
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }

        private Row row(List<Fact> facts) {
            var date = facts.getFirst().date();
            return new Row(
                    start(date),
                    List.copyOf(facts),
                    TextWidth.lines(words(date), TextType.QUIET, dateWidth),
                    facts.stream()
                            .map(fact -> TextWidth.lines(outcomes.label(fact), TextType.TEXT, labelWidth))
                            .toList(),
                    isStacked,
                    minHeight);
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

        /** Returns the entries, one below another, with the scale of their months. */
        Column column() {
            if (rows.isEmpty()) {
                return new Column(List.of(), new TimeScale(List.of()), 0);
            }
            var placed = new ArrayList<Placed>();
            var y = 0.0;
            for (var row : rows) {
                y += placed.isEmpty() ? 0 : gap(placed.getLast().row(), row);
                placed.add(new Placed(row, y));
                y += row.height();
            }
            return column(placed);
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

        private Column column(List<Placed> rows) {
            var segments = new ArrayList<Segment>();
            var from = rows.getFirst().row().at();
            var start = 0.0;
            for (var i = 0; i < rows.size(); i++) {
                var at = rows.get(i).row().at();
                var end = rows.get(i).y() + rows.get(i).row().height();
                var below = i + 1 < rows.size() ? rows.get(i + 1) : null;
                if (below != null && month(below.row().at()) == month(at)) {
                    continue;
                }
                var nextMonth = at.withDayOfMonth(1).plusMonths(1);
                segments.add(new Segment(from, nextMonth, start, end, false));
                if (below != null) {
                    from = below.row().at().withDayOfMonth(1);
                    start = below.y();
                    segments.add(new Segment(nextMonth, from, end, start, true));
                } else if (!last.isBefore(nextMonth)) {
                    start = end + MAX_GAP;
                    segments.add(new Segment(nextMonth, last.plusDays(1), end, start, true));
                } else {
                    start = end;
                }
            }
            return new Column(rows, new TimeScale(segments), start);
        }
    }
}
