package org.onrecord.lookup.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.TimeBound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Topic;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** A custody chart in characters, with a legend of signs and dates below. */
final class StatusChart {
    private static final String YEARS_APART = "  ";
    private static final int YEAR_DIGITS = 4;

    private final CaseRecord record;
    private final List<CustodyInterval> intervals;
    private final @Nullable LocalDate asked;
    private final boolean isAscii;
    private final LocalDate from;
    private final double daysPerColumn;
    private final int columns;

    private StatusChart(
            CaseRecord record,
            List<CustodyInterval> intervals,
            @Nullable LocalDate asked,
            int columns,
            boolean isAscii) {
        this.record = record;
        this.intervals = intervals;
        this.asked = asked;
        this.columns = columns;
        this.isAscii = isAscii;
        this.from = intervals.stream()
                .map(interval -> interval.from().earliest())
                .min(LocalDate::compareTo)
                .orElseThrow()
                .withDayOfYear(1);
        var days = ChronoUnit.DAYS.between(from, record.asOf(Topic.CUSTODY)) + 1;
        this.daysPerColumn = Math.max(1, days) / (double) columns;
    }

    /**
     * Adds the chart and the as-of date.
     *
     * @param asked a day to mark, or null
     */
    static void write(Document document, List<CustodyInterval> intervals, @Nullable LocalDate asked) {
        var record = document.record();
        document.add(new Part.Chart(
                (columns, isAscii) -> new StatusChart(record, intervals, asked, columns, isAscii).drawn()));
        var people = intervals.stream().map(CustodyInterval::person).distinct().toList();
        document.gap();
        document.text(document.asOfInWords(Topic.CUSTODY, people.size() == 1 ? people.getFirst() : null));
    }

    private List<Part> drawn() {
        var drawn = new ArrayList<Part>();
        intervals.stream().map(CustodyInterval::person).distinct().forEach(person -> {
            drawn.add(new Part.Heading(Part.Level.SECTION, Phrase.of(record.nameOf(person), Tone.STRONG), 0));
            draw(intervals.stream().filter(one -> one.person().equals(person)).toList(), drawn);
        });
        return drawn;
    }

    private void draw(List<CustodyInterval> own, List<Part> drawn) {
        var bar = new StringBuilder();
        for (var column = 0; column < columns; column++) {
            bar.append(sign(own, from.plusDays((long) ((column + 0.5) * daysPerColumn))));
        }
        drawn.add(new Part.Verbatim(Phrase.of(bar.toString().stripTrailing())));
        drawn.add(new Part.Verbatim(Phrase.of(years())));
        if (asked != null) {
            drawn.add(new Part.Verbatim(Phrase.of(pointer(asked))));
        }
        if (bar.indexOf(uncertainSign()) >= 0) {
            drawn.add(new Part.Item(Phrase.of(uncertainSign() + " the day of the change is not certain"), 2, true));
        }
        for (var interval : own) {
            var to = interval.to();
            var legend = sign(interval.status()) + " " + StatusPage.words(interval.status()) + ": "
                    + interval.from().inSentence()
                    + (to == null ? ", no end on record" : " to " + to.inSentence());
            drawn.add(new Part.Item(Phrase.of(legend), 2, true));
        }
    }

    private String uncertainSign() {
        return isAscii ? "?" : "░";
    }

    /** Returns the sign of the status on a day, or the sign for uncertainty. */
    private String sign(List<CustodyInterval> own, LocalDate day) {
        for (var interval : own) {
            switch (TimeBound.holds(day, interval.from(), interval.to())) {
                case YES -> {
                    return sign(interval.status());
                }
                case PERHAPS -> {
                    return uncertainSign();
                }
                case NO -> {}
            }
        }
        return " ";
    }

    private String sign(CustodyStatus status) {
        return switch (status) {
            case REMAND -> isAscii ? "=" : "▓";
            case SERVING -> isAscii ? "#" : "█";
            case RECALLED -> isAscii ? "%" : "▒";
            case RELEASED_ON_LICENCE -> isAscii ? "-" : "▄";
            case SENTENCE_EXPIRED -> isAscii ? "_" : "▁";
            case UNKNOWN -> isAscii ? "." : "·";
        };
    }

    /** Returns the line below the axis that points at a day. */
    private String pointer(LocalDate day) {
        var column = Math.clamp(column(day), 0, columns - 1);
        var words = FactDate.of(day).inWords();
        return column + words.length() + 2 <= columns
                ? " ".repeat(column) + "^ " + words
                : " ".repeat(Math.max(0, column - words.length() - 1)) + words + " ^";
    }

    private int column(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(from, day) / daysPerColumn);
    }

    /** Returns the axis: each year where it begins, as many as fit. */
    private String years() {
        var line = new StringBuilder();
        for (var year = from; ; year = year.plusYears(1)) {
            var column = column(year);
            if (column + YEAR_DIGITS > columns) {
                return line.toString();
            }
            if (line.isEmpty() || column >= line.length() + YEARS_APART.length()) {
                line.repeat(' ', column - line.length()).append(year.toString(), 0, YEAR_DIGITS);
            }
        }
    }
}
