package org.onrecord.picture;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.ConfidenceWords;
import org.onrecord.output.layout.Sink;
import org.onrecord.picture.Sheet.Anchor;
import org.onrecord.picture.TimeScale.Segment;
import org.onrecord.picture.TimelineLayout.Column;
import org.onrecord.picture.TimelineLayout.Placed;

/** A timeline that runs down the page, with periods as bars beside the axis. */
final class TimelinePicture {
    private static final double COLUMN = 500;
    private static final double NARROW = 440;
    private static final double COLUMN_GAP = 28;
    private static final double YEARS = 34;
    private static final double LANES = 50;
    private static final double LANES_WHERE_NARROW = 22;
    private static final double LEADER = 20;
    private static final double DATE_WIDTH = 100;
    private static final double GAP = 6;
    private static final double BULLET = 12;
    private static final double MIDDLE = TextType.TEXT.height() / 2;

    private final CaseRecord record;
    private final List<Fact> drawn;
    private final int leftOut;
    private final Sheet sheet;
    private final boolean isNarrow;
    private final double lanes;
    private final double axis;
    private final double label;

    TimelinePicture(CaseRecord record, List<Fact> facts, Canvas canvas) {
        this.record = record;
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
        var count = Math.max(1, (int) ((sheet.width() + COLUMN_GAP) / (COLUMN + COLUMN_GAP)));
        var width = (sheet.width() - (count - 1) * COLUMN_GAP) / count;
        var columns = new TimelineLayout(drawn, isNarrow ? width - axis - LEADER : DATE_WIDTH, width - label, isNarrow)
                .columns(count);
        var dates = drawn.stream().map(Fact::date).distinct().toList();
        for (var i = 0; i < columns.size(); i++) {
            draw(dates, columns.get(i), Sheet.MARGIN + i * (width + COLUMN_GAP), top, width);
        }
        var height = columns.stream().mapToDouble(Column::height).max().orElse(0);
        sheet.write(top + height, title, leftOut() + " " + EXPLANATION, sheet.asOf(), out);
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

    /** Draws the key of the marks in use. */
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
        return switch (confidence) {
            case ESTABLISHED -> "established";
            case REPORTED -> "one source";
            case DISPUTED -> "sources conflict";
        };
    }

    private void bullet(double x, double y, Confidence confidence) {
        var isHollow = confidence != Confidence.ESTABLISHED;
        sheet.circle(x, y, isHollow ? 3 : 3.5, isHollow ? "or-hollow" : "or-mark");
        if (confidence == Confidence.DISPUTED) {
            sheet.rule(x - 4.5, y + 4.5, x + 4.5, y - 4.5, "or-hollow");
        }
    }

    private void draw(List<FactDate> dates, Column column, double left, double top, double width) {
        for (var segment : column.scale().segments()) {
            axis(segment, left, top);
        }
        years(column, left, top, width);
        new TimelineBars(sheet, dates, column.scale()).draw(left + axis, top, lanes);
        for (var placed : column.rows()) {
            row(placed, column, left, top);
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

    private void years(Column column, double left, double top, double width) {
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

    private void row(Placed placed, Column column, double left, double top) {
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
            sheet.mark(title(fact), fact.id(), () -> {
                bullet(left + label - BULLET / 2 - 1, line + MIDDLE, fact.confidence());
                sheet.lines(left + label, line, lines, TextType.TEXT);
            });
            y += lines.size() * TextType.TEXT.line();
        }
    }

    private static String title(Fact fact) {
        var remark = ConfidenceWords.remark(fact);
        return fact.date().inWords() + ": " + fact.statement() + (remark.isEmpty() ? "" : " (" + remark + ")");
    }
}
