package org.onrecord.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.date.DatePoint;
import org.onrecord.picture.Sheet.Anchor;

/**
 * The labels of one bar: those that have room to the right of their beginning are above it, the others below, each as near as
 * it can be, so that no label is on another and no leader crosses one.
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
     * @param x where its leader is
     * @param tier how far it is from the bar
     */
    private record Label(List<String> status, List<String> dates, double x, boolean isAbove, int tier) {
        double height() {
            return status.size() * TextType.TEXT.line() + dates.size() * TextType.SMALL.line();
        }
    }

    /**
     * Places labels.
     *
     * @param intervals the intervals of a bar in order
     * @param place where a bound is on the axis
     */
    StatusLabels(Sheet sheet, List<CustodyInterval> intervals, ToDoubleFunction<DatePoint> place) {
        this.sheet = sheet;
        // Half of the sheet, so that a label has room on one side of its beginning.
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

    /** What is used of the tiers beside a bar. */
    private static final class Tiers {
        private final List<Double> used = new ArrayList<>();

        /** Takes the nearest tier with room, and the nearer ones up to the same end, since a leader goes through them. */
        private int place(double from, double to) {
            var tier = 0;
            while (tier < used.size() && used.get(tier) > from) {
                tier++;
            }
            if (tier == used.size()) {
                used.add(to);
            }
            for (var nearer = 0; nearer <= tier; nearer++) {
                used.set(nearer, to);
            }
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
        var from = interval.from().inShortWords();
        var to = interval.to();
        return inBrackets(to == null ? "since " + from : from + " to " + to.inShortWords());
    }

    /** A date inside a sentence, where "2013, uncertain" would break it. */
    static String inBrackets(String dates) {
        return dates.replace(", uncertain", " (uncertain)");
    }

    /** How much room the labels on one side of the bar take. */
    double height(boolean isAbove) {
        var tiers = labels.stream()
                .filter(label -> label.isAbove() == isAbove)
                .mapToInt(label -> label.tier() + 1)
                .max()
                .orElse(0);
        return tiers * tierHeight;
    }

    /** Draws the labels and their leaders to a bar. */
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
