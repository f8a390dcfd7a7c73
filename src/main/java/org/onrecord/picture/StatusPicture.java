package org.onrecord.picture;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Topic;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Sink;
import org.onrecord.picture.Pictures.Canvas;
import org.onrecord.picture.Sheet.Anchor;
import org.onrecord.picture.TimeScale.Segment;

/** A picture of custody over time: one bar per person, high in prison and low on licence. */
final class StatusPicture {
    private static final double BAR = 22;
    private static final double LOW = 10;
    private static final double LINE = 2;
    private static final double MIN_SOFT = 8;
    private static final double YEAR_LABEL = 36;
    private static final double GAP = 6;

    /** The overlap of a bar with its soft end, so that no screen shows a line between them. */
    private static final double SEAM = 0.3;

    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100, 1000);

    private final CaseRecord record;
    private final List<CustodyInterval> intervals;
    private final @Nullable LocalDate asked;
    private final LocalDate reach;
    private final Sheet sheet;
    private final TimeScale scale;

    StatusPicture(CaseRecord record, List<CustodyInterval> intervals, @Nullable LocalDate asked, Canvas canvas) {
        this.record = record;
        this.intervals = intervals;
        this.asked = asked;
        this.reach = record.asOf(Topic.CUSTODY);
        this.sheet = new Sheet(record, canvas, "or-status");
        this.scale = scale();
    }

    private TimeScale scale() {
        var first = intervals.stream()
                .map(one -> one.from().earliest())
                .min(Comparator.naturalOrder())
                .orElse(reach);
        var from = first.withDayOfYear(1);
        var until = reach.plusDays(1);
        return new TimeScale(List.of(new Segment(
                from,
                until.isAfter(from) ? until : from.plusDays(1),
                Sheet.MARGIN,
                Sheet.MARGIN + sheet.width(),
                false)));
    }

    Sheet write(Sink out) {
        var asOf = FactDate.of(reach).inWords();
        var byPerson = intervals.stream()
                .collect(Collectors.groupingBy(CustodyInterval::person, LinkedHashMap::new, Collectors.toList()));
        var title = byPerson.size() == 1
                ? "Custody of " + record.nameOf(byPerson.firstEntry().getKey())
                : "Custody over time";
        var remark = record.title() + ". A bar that reaches the right edge has no end on record up to " + asOf
                + ". Where one bar fades into the next, the day of the change is uncertain.";
        var y = key(sheet.head(title, remark)) + 10;
        for (var own : byPerson.entrySet()) {
            y = person(own.getKey(), own.getValue(), y);
        }
        sheet.write(y, title, remark, asOf, out);
        return sheet;
    }

    private double key(double top) {
        var x = Sheet.MARGIN;
        var y = top;
        for (var status : CustodyStatus.values()) {
            if (intervals.stream().anyMatch(one -> one.status() == status)) {
                var width = 28 + TextWidth.of(StatusLabels.words(status), TextType.QUIET);
                if (x > Sheet.MARGIN && x + width > Sheet.MARGIN + sheet.width()) {
                    x = Sheet.MARGIN;
                    y += BAR;
                }
                bar(status, x, y, 22, null);
                sheet.line(
                        x + 28,
                        y + (BAR - TextType.QUIET.height()) / 2,
                        StatusLabels.words(status),
                        TextType.QUIET,
                        Anchor.START);
                x += width + 18;
            }
        }
        return y + BAR;
    }

    private double person(String person, List<CustodyInterval> own, double top) {
        var labels = new StatusLabels(sheet, own, this::middle);
        var bar = sheet.paragraph(Sheet.MARGIN, top, sheet.width(), record.nameOf(person), TextType.HEAD)
                + labels.height(true)
                + GAP;
        var end = years(bar + BAR + Math.max(labels.height(false), GAP), bar);
        labels.draw(bar, bar + BAR);
        own.forEach(interval -> interval(interval, bar));
        if (asked != null) {
            var x = scale.at(asked);
            sheet.rule(x, bar - GAP, x, bar + BAR + GAP, "or-day");
        }
        return end + 2 * GAP;
    }

    private double middle(DatePoint date) {
        return (start(date) + end(date)) / 2;
    }

    /** Returns the start of a bound: its day or, if that is uncertain, the first possible one. */
    private double start(DatePoint date) {
        return scale.at(date.earliest()) - slack(date);
    }

    private double end(DatePoint date) {
        var isExact = date.isDay() && !date.isUncertain();
        return isExact ? scale.at(date.earliest()) : scale.at(date.latest().plusDays(1)) + slack(date);
    }

    private double slack(DatePoint date) {
        var isExact = date.isDay() && !date.isUncertain();
        var width = scale.at(date.latest().plusDays(1)) - scale.at(date.earliest());
        return isExact ? 0 : Math.max(0, MIN_SOFT - width) / 2;
    }

    private void interval(CustodyInterval interval, double bar) {
        var to = interval.to();
        var from = interval.from();
        var title = record.nameOf(interval.person()) + ": " + StatusLabels.words(interval.status()) + ", "
                + (to == null
                        ? "since " + from.inSentence() + ", no end on record"
                        : from.inSentence() + " to " + to.inSentence());
        var solid = end(from);
        var fades = to == null ? scale.at(scale.until()) : Math.max(start(to), solid);
        sheet.mark(title, interval.facts().isEmpty() ? null : interval.facts().getFirst(), () -> {
            sheet.target(start(from), bar - 1, end(from) - start(from), 0);
            bar(interval.status(), start(from), bar, solid - start(from), "left");
            bar(interval.status(), solid - SEAM, bar, fades - solid + 2 * SEAM, null);
            if (to != null) {
                bar(interval.status(), fades, bar, end(to) - fades, "right");
            }
        });
    }

    private void bar(CustodyStatus status, double x, double y, double width, @Nullable String softSide) {
        if (width <= 0) {
            return;
        }
        var height = switch (status) {
            case REMAND, SERVING, RECALLED, UNKNOWN -> BAR;
            case RELEASED_ON_LICENCE -> LOW;
            case SENTENCE_EXPIRED, EXONERATED -> LINE;
        };
        sheet.rectangle(x, y + BAR - height, width, height, "or-" + status.key(), softSide);
    }

    /** Draws the axis below a bar, with as many years as fit. */
    private double years(double top, double bar) {
        var right = Sheet.MARGIN + sheet.width();
        sheet.rule(Sheet.MARGIN, top, right, top, "or-axis");
        var perYear =
                (right - Sheet.MARGIN) / (scale.until().getYear() - scale.from().getYear() + 1);
        var step = STEPS.stream()
                .filter(years -> years * perYear >= YEAR_LABEL)
                .findFirst()
                .orElse(STEPS.getLast());
        for (var day = scale.from(); day.isBefore(scale.until()); day = day.plusYears(1)) {
            var x = scale.at(day);
            sheet.rule(x, bar - 3, x, bar + BAR + 3, "or-rule");
            if (day.getYear() % step == 0) {
                sheet.rule(x, top, x, top + 4, "or-axis");
                if (x + YEAR_LABEL <= right) {
                    sheet.line(x + 3, top + 3, String.valueOf(day.getYear()), TextType.SMALL, Anchor.START);
                }
            }
        }
        return top + 3 + TextType.SMALL.line();
    }

    /**
     * The labels of one bar, placed as near to it as possible without overlaps. Labels with room to the right of their
     * start are above the bar, the others below; no leader crosses a label.
     */
    private static final class StatusLabels {
        private static final double INSET = 5;
        private static final double GAP = 6;

        private final Sheet sheet;
        private final double widest;
        private final List<Label> labels = new ArrayList<>();
        private final double tierHeight;

        /**
         * A label.
         *
         * @param x position of its leader
         * @param tier its distance from the bar, in tiers
         */
        private record Label(List<String> status, List<String> dates, double x, boolean isAbove, int tier) {
            double height() {
                return status.size() * TextType.TEXT.line() + dates.size() * TextType.SMALL.line();
            }
        }

        /**
         * Places the labels of a bar's intervals, given in order.
         *
         * @param place returns the position of a bound on the axis
         */
        StatusLabels(Sheet sheet, List<CustodyInterval> intervals, ToDoubleFunction<DatePoint> place) {
            this.sheet = sheet;
            // At most half of the sheet, so that a label fits on one side of its start.
            this.widest = sheet.width() / 2 - INSET;
            place(intervals.reversed(), true, place);
            place(intervals, false, place);
            this.tierHeight = labels.stream().mapToDouble(Label::height).max().orElse(0) + GAP;
        }

        private void place(List<CustodyInterval> intervals, boolean isAbove, ToDoubleFunction<DatePoint> place) {
            var tiers = new Tiers();
            for (var interval : intervals) {
                var status = TextWidth.lines(words(interval.status()), TextType.TEXT, widest);
                var dates = TextWidth.lines(dates(interval), TextType.SMALL, widest);
                var width = INSET + Math.max(widest(status, TextType.TEXT), widest(dates, TextType.SMALL));
                var x = place.applyAsDouble(interval.from());
                if (isAbove == (x + width <= Sheet.MARGIN + sheet.width())) {
                    var towards = isAbove ? -x : x;
                    labels.add(new Label(status, dates, x, isAbove, tiers.place(towards - width, towards)));
                }
            }
        }

        private static final class Tiers {
            private final Deque<Run> used = new ArrayDeque<>();

            /** Neighbouring tiers that are reserved up to the same end. */
            private record Run(double end, int tiers) {}

            /**
             * Reserves the nearest tier with room, and all nearer tiers up to the same end, because the leader crosses
             * them.
             */
            private int place(double from, double to) {
                var tier = 0;
                while (!used.isEmpty() && used.getFirst().end() > from) {
                    tier += used.removeFirst().tiers();
                }
                var free = used.pollFirst();
                if (free != null && free.tiers() > 1) {
                    used.addFirst(new Run(free.end(), free.tiers() - 1));
                }
                used.addFirst(new Run(to, tier + 1));
                return tier;
            }
        }

        private static double widest(List<String> lines, TextType type) {
            return lines.stream()
                    .mapToDouble(line -> TextWidth.of(line, type))
                    .max()
                    .orElse(0);
        }

        static String words(CustodyStatus status) {
            return switch (status) {
                case REMAND -> "on remand";
                case SERVING -> "serving a sentence";
                case RELEASED_ON_LICENCE -> "out on licence";
                case RECALLED -> "recalled to prison";
                case SENTENCE_EXPIRED -> "no longer under sentence";
                case EXONERATED -> "cleared";
                case UNKNOWN -> "not on record";
            };
        }

        private static String dates(CustodyInterval interval) {
            var from = interval.from().inShortSentence();
            var to = interval.to();
            return to == null ? "since " + from : from + " to " + to.inShortSentence();
        }

        double height(boolean isAbove) {
            var tiers = labels.stream()
                    .filter(label -> label.isAbove() == isAbove)
                    .mapToInt(label -> label.tier() + 1)
                    .max()
                    .orElse(0);
            return tiers * tierHeight;
        }

        void draw(double barTop, double barBottom) {
            for (var label : labels) {
                var far = label.tier() * tierHeight + GAP;
                var top = label.isAbove() ? barTop - far - label.height() : barBottom + far;
                var end = label.isAbove() ? top : top + label.height() - GAP;
                sheet.rule(label.x(), label.isAbove() ? barTop : barBottom, label.x(), end, "or-leader");
                var x = label.x() + (label.isAbove() ? INSET : -INSET);
                var anchor = label.isAbove() ? Anchor.START : Anchor.END;
                sheet.lines(
                        x,
                        sheet.lines(x, top, label.status(), TextType.TEXT, anchor),
                        label.dates(),
                        TextType.SMALL,
                        anchor);
            }
        }
    }
}
