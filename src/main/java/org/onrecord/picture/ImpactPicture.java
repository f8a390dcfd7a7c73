package org.onrecord.picture;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Series;
import org.onrecord.model.Series.Point;
import org.onrecord.model.Topic;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.ConfidenceWords;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.layout.Sink;
import org.onrecord.picture.Pictures.Canvas;
import org.onrecord.picture.Sheet.Anchor;

/** A picture of figures over time: one bar chart per series, with bars that start at zero. */
final class ImpactPicture {
    private static final double COLUMN = 480;
    private static final double COLUMN_GAP = 36;
    private static final double GAP = 8;
    private static final double ROW = TextType.TEXT.line() + 3;
    private static final double BAR = 11;

    private final CaseRecord record;
    private final List<Series> series;
    private final Sheet sheet;

    ImpactPicture(CaseRecord record, List<Series> series, Canvas canvas) {
        this.record = record;
        this.series = series;
        this.sheet = new Sheet(record, canvas, "or-impact");
    }

    Sheet write(Sink out) {
        var asOf = FactDate.of(record.asOf(Topic.STATISTICS)).inWords();
        var title = series.size() == 1 ? series.getFirst().title() : "Figures over time";
        var remark = record.title() + ". Each bar begins at zero"
                + (series.size() == 1 ? "." : "; each chart has its own scale.")
                + " An outlined bar has only one source, or conflicting sources.";
        var top = sheet.head(title, remark);
        var count = Math.max(1, (int) Math.min(series.size(), (sheet.width() + COLUMN_GAP) / (COLUMN + COLUMN_GAP)));
        var width = (sheet.width() - (count - 1) * COLUMN_GAP) / count;
        var ends = new double[count];
        Arrays.fill(ends, top);
        for (var one : series) {
            var column = shortest(ends);
            ends[column] =
                    new Panel(one, Sheet.MARGIN + column * (width + COLUMN_GAP), width).draw(ends[column]) + 3 * GAP;
        }
        sheet.write(Arrays.stream(ends).max().orElse(top), title, remark, asOf, out);
        return sheet;
    }

    private static int shortest(double[] ends) {
        var shortest = 0;
        for (var i = 1; i < ends.length; i++) {
            shortest = ends[i] < ends[shortest] ? i : shortest;
        }
        return shortest;
    }

    private final class Panel {
        private final Series series;
        private final double left;
        private final double width;
        private final double period;
        private final double zero;
        private final double perUnit;
        private final double step;

        Panel(Series series, double left, double width) {
            this.series = series;
            this.left = left;
            this.width = width;
            this.period =
                    widest(series.points().stream().map(point -> point.period().inShortWords()));
            var number = widest(series.points().stream().map(ImpactPicture::number));
            var values = series.points().stream().map(Point::value).mapToDouble(BigDecimal::doubleValue);
            var range = values.summaryStatistics();
            var lowest = Math.min(0, range.getMin());
            var span = Math.max(0, range.getMax()) - lowest;
            this.perUnit = span == 0 ? 0 : (width - period - number - 2 * GAP) / span;
            this.step = IntStream.range(1, series.points().size())
                    .mapToDouble(i ->
                            days(series.points().get(i - 1), series.points().get(i)))
                    .filter(days -> days > 0)
                    .min()
                    .orElse(1);
            this.zero = left + period + GAP - lowest * perUnit;
        }

        double draw(double top) {
            var y = sheet.paragraph(left, top, width, series.title(), TextType.HEAD);
            y = sheet.paragraph(left, y, width, series.geography() + ", " + series.unit(), TextType.QUIET) + GAP / 2;
            var axis = y;
            var breaks = series.notesOfBreaks();
            for (var i = 0; i < series.points().size(); i++) {
                var point = series.points().get(i);
                row(point, y);
                y += ROW;
                var note = breaks.get(point.period());
                if (note != null) {
                    sheet.rule(zero, axis, zero, y - 2, "or-axis");
                    y = drawBreak(note, y);
                    axis = y;
                }
                if (i + 1 < series.points().size()
                        && hasRoomBetween(point, series.points().get(i + 1))) {
                    sheet.line(zero + GAP, y, "no figure on record", TextType.SMALL, Anchor.START);
                    y += TextType.SMALL.line() + 2;
                }
            }
            sheet.rule(zero, axis, zero, y - 2, "or-axis");
            return series.note() == null
                    ? y
                    : sheet.paragraph(left, y + GAP / 2, width, "Note: " + series.note(), TextType.SMALL);
        }

        private void row(Point point, double y) {
            var fact = record.facts().get(point.fact());
            var remark = fact == null ? "" : ConfidenceWords.remark(fact);
            var title = series.title() + ", " + series.geography() + ", "
                    + point.period().inWords() + ": " + number(point) + " " + series.unit()
                    + (remark.isEmpty() ? "" : " (" + remark + ")");
            sheet.mark(title, point.fact(), () -> {
                sheet.line(left + period, y, point.period().inShortWords(), TextType.QUIET, Anchor.END);
                var length = point.value().doubleValue() * perUnit;
                var isHollow = fact != null && fact.confidence() != Confidence.ESTABLISHED;
                sheet.rectangle(
                        zero + Math.min(0, length),
                        y + (TextType.TEXT.height() - BAR) / 2,
                        Math.abs(length),
                        BAR,
                        isHollow ? "or-hollow" : "or-figure");
                sheet.line(zero + Math.max(0, length) + GAP, y, number(point), TextType.TEXT, Anchor.START);
            });
        }

        /**
         * Draws a break: two lines across the chart and, between them, why figures above and below are not comparable.
         */
        private double drawBreak(String note, double top) {
            sheet.rule(left, top + 2, left + width, top + 2, "or-break");
            var y = sheet.paragraph(left, top + 4, width, "Not comparable across this line. " + note, TextType.SMALL);
            sheet.rule(left, y + 1, left + width, y + 1, "or-break");
            return y + GAP / 2;
        }

        /** Whether another period fits between two, judged by the shortest interval between any. */
        private boolean hasRoomBetween(Point point, Point next) {
            return days(point, next) > step * 3 / 2;
        }
    }

    private static String number(Point point) {
        return Numbers.of(point.value());
    }

    private static double days(Point point, Point next) {
        return ChronoUnit.DAYS.between(point.period().earliest(), next.period().earliest());
    }

    private static double widest(Stream<String> texts) {
        return texts.mapToDouble(text -> TextWidth.of(text, TextType.TEXT))
                .max()
                .orElse(0);
    }
}
