package org.onrecord.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;

/** Draws the periods and uncertain dates of a column as bars beside its axis. */
final class TimelineBars {
    private static final double LANE = 6;
    private static final double SOFT = 9;
    private static final double OPEN = 30;

    private final Sheet sheet;
    private final List<FactDate> dates;
    private final TimeScale scale;

    /** A period drawn as a bar; its entry may be in an earlier column. */
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

    /** Draws the periods that reach into a column, side by side if they overlap. */
    void draw(double axis, double top, double room) {
        var bars = dates.stream()
                .filter(date -> !isDay(date) && isShown(date))
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

    /** Whether a date reaches into a part of the axis. A period without an end is shown only at its start. */
    private boolean isShown(FactDate date) {
        var isOpen = date.latest().equals(LocalDate.MAX);
        var from = date.earliest().equals(LocalDate.MIN) ? date.latest() : date.earliest();
        return from.isBefore(scale.until()) && !(isOpen ? from : date.latest()).isBefore(scale.from());
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
        return new Bar(
                date,
                start - slack,
                end + slack,
                (!from.isBefore(scale.from()) && isSoft(side(date, true))) || from.equals(LocalDate.MIN),
                (!until.isAfter(scale.until()) && isSoft(side(date, false))) || isOpen);
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
