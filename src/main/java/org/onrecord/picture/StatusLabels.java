package org.onrecord.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.date.DatePoint;
import org.onrecord.picture.Sheet.Anchor;

/**
 * The labels of one bar, placed as near to it as possible without overlaps. Labels with room to the right of their
 * start are above the bar, the others below; no leader crosses a label.
 */
final class StatusLabels {
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
        /** The nearest first. */
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
