package org.onrecord.lookup.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Fact;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** A timeline in characters: a bar, date and label for each fact with a short label. */
final class TimelineChart {
    private static final int GAP = 2;
    private static final int WIDE = 60;
    private static final int SHARE = 3;

    private final List<Fact> facts;
    private final int measure;
    private final boolean isAscii;
    private final LocalDate from;
    private final LocalDate last;
    private final int columns;

    private TimelineChart(List<Fact> facts, int measure, boolean isAscii) {
        this.facts = facts;
        this.measure = measure;
        this.isAscii = isAscii;
        this.from = facts.stream()
                .map(fact -> first(fact.date()))
                .min(LocalDate::compareTo)
                .orElseThrow()
                .withDayOfYear(1);
        this.last = facts.stream()
                .map(fact -> last(fact.date()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        this.columns = isStacked() ? measure : measure / SHARE;
    }

    static void write(List<Fact> facts, Document document) {
        var labelled = facts.stream().filter(fact -> fact.label() != null).toList();
        var leftOut = facts.size() - labelled.size();
        if (!labelled.isEmpty()) {
            document.add(new Part.Chart((columns, isAscii) -> new TimelineChart(labelled, columns, isAscii).drawn()));
        }
        if (leftOut > 0) {
            document.gap();
            document.text(
                    leftOut == 1
                            ? "1 fact without a short label is left out."
                            : leftOut + " facts without a short label are left out.");
        }
    }

    private boolean isStacked() {
        return measure < WIDE;
    }

    private List<Part> drawn() {
        var end = year(last);
        var drawn = new ArrayList<Part>();
        var axis = year(from) + " ".repeat(columns - 2 * end.length()) + end;
        drawn.add(new Part.Verbatim(Phrase.of(axis, Tone.QUIET)));
        facts.forEach(fact -> draw(fact, drawn));
        return drawn;
    }

    private static String year(LocalDate day) {
        return day.toString().substring(0, 4);
    }

    private void draw(Fact fact, List<Part> drawn) {
        var remark = Document.remark(fact);
        var text = Phrase.of(fact.date().inShortWords(), Tone.STRONG)
                .and("  " + fact.label())
                .and(remark.isEmpty() ? "" : "  ")
                .and(remark);
        var bar = Phrase.of(bar(fact.date()));
        if (isStacked()) {
            drawn.add(new Part.Verbatim(bar));
            drawn.add(new Part.Item(text, GAP, true));
        } else {
            drawn.add(new Part.Field(bar, List.of(text), 0, columns));
        }
    }

    /** Returns the bar of a date: a sign for a day, otherwise a bar, lighter at an end not known to the day. */
    private String bar(FactDate date) {
        var begin = column(first(date));
        var end = column(last(date));
        var bar = new StringBuilder((isAscii ? "." : "·").repeat(columns));
        if (isDay(date)) {
            return bar.replace(begin, begin + 1, isAscii ? "*" : "●").toString();
        }
        for (var i = begin; i <= end; i++) {
            bar.setCharAt(i, isAscii ? '=' : '█');
        }
        var soft = isAscii ? '~' : '░';
        if (isSoft(date, true)) {
            bar.setCharAt(begin, soft);
        }
        if (isSoft(date, false)) {
            bar.setCharAt(end, date.latest().equals(LocalDate.MAX) ? '>' : soft);
        }
        return bar.toString();
    }

    private int column(LocalDate day) {
        var days = ChronoUnit.DAYS.between(from, last) + 1;
        return (int) (ChronoUnit.DAYS.between(from, day) * columns / days);
    }

    /** Returns the first day that a date can mean; the last day if its start is unknown. */
    private static LocalDate first(FactDate date) {
        return date.earliest().equals(LocalDate.MIN) ? date.latest() : date.earliest();
    }

    private static LocalDate last(FactDate date) {
        return date.latest().equals(LocalDate.MAX) ? date.earliest() : date.latest();
    }

    private static boolean isDay(FactDate date) {
        return date instanceof DatePoint point && point.isDay() && !point.isUncertain();
    }

    private static boolean isSoft(FactDate date, boolean isStart) {
        return switch (date) {
            case DatePoint point -> !isDay(point);
            case DateInterval interval ->
                !((isStart ? interval.start() : interval.end()) instanceof DatePoint point) || !isDay(point);
        };
    }
}
