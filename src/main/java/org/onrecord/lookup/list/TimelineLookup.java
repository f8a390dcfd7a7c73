package org.onrecord.lookup.list;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.DateRange;
import org.onrecord.lookup.DatedWords;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.FactScope;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Entries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/**
 * Lists dated facts in order.
 *
 * @param range days to keep
 * @param scope the person or body and the topics that each fact must be about
 * @param isOverlapping whether the short view includes facts that began before the range
 * @param isWhole whether the short view of the whole timeline has all facts instead of the milestones
 * @param filter which facts to keep, and how many to show
 */
public record TimelineLookup(
        DateRange range, FactScope scope, boolean isOverlapping, boolean isWhole, FactFilter filter) {
    public static Lookup lookup() {
        var overlapping = Parameter.flag(
                "overlapping",
                "With --from, also list facts that began earlier (text; other formats always include them).");
        var all = Parameter.flag("all", "All dated facts, instead of the milestones of the case (text).");
        var words = Parameter.filterWords();
        return Lookup.of(
                        "timeline",
                        "List the milestones of the case, or dated facts, in date order.",
                        FactRow.FIELDS,
                        given -> DatedWords.answer(
                                given.get(words),
                                DateRange.of(given),
                                (others, days) -> new TimelineLookup(
                                        days,
                                        FactScope.of(given),
                                        given.get(overlapping),
                                        given.get(all),
                                        FactFilter.of(given, others))::answer))
                .takes(DateRange.PARAMETERS)
                .takes(FactScope.PARAMETERS)
                .takes(
                        all,
                        overlapping,
                        Parameter.flag(
                                Lookup.CHART, "Draw the facts with a short label as bars over time (text only)."),
                        words)
                .takes(FactFilter.PARAMETERS)
                .drawn()
                .examples(
                        "onrecord timeline",
                        "onrecord timeline --from 2007-07 --to 2007-08",
                        "onrecord timeline shoesmith december 2008",
                        "onrecord timeline laming --from 2009",
                        "onrecord timeline --about shoesmith --topic shoesmith --kind outcome")
                .rows("fact")
                .tool(
                        "Timeline",
                        "Dated facts in order: facts that begin in the period, then facts that began earlier.")
                .withoutPage();
    }

    Answer answer(CaseRecord record) {
        return scope.answer(record, "timeline", party -> list(record, party));
    }

    private Answer list(CaseRecord record, @Nullable Party party) {
        var sought = range.equals(DateRange.ALWAYS) ? "such event" : "event" + range.within();
        if (party == null) {
            var isShort = isUnlimited() && !isWhole && !record.milestones().isEmpty();
            var facts = record.facts().between(range.from(), range.to(), scope.topics(), true);
            return filter.answer(record, facts, kept -> isShort ? withMilestones(record, kept) : list(kept), sought);
        }
        var facts = scope.facts(record, party)
                .filter(fact -> range.admits(fact.date()))
                .sorted(Comparator.comparing((Fact fact) -> !begins(fact)).thenComparing(Fact.BY_DATE));
        return filter.answer(record, facts, this::list, sought);
    }

    /**
     * Returns all facts, with a short view of those that begin in the range; all of them on request or if none begins
     * in it.
     */
    private FactList list(List<Fact> kept) {
        var begun = kept.stream().filter(this::begins).toList();
        var brief = new FactList.Brief(
                isOverlapping || begun.isEmpty() ? kept : begun,
                "--overlapping",
                (facts, document) -> {
                    if (begun.isEmpty()) {
                        document.text("No fact on record begins in this period; these began earlier:");
                    }
                    Entries.writeRows(facts, document);
                },
                Chart::write);
        return new FactList(FactList.BY_DATE, kept, brief);
    }

    private static FactList withMilestones(CaseRecord record, List<Fact> kept) {
        var brief = new FactList.Brief(record.milestones(), "--all", Entries::writeRows, Chart::write);
        return new FactList(FactList.BY_DATE, kept, brief);
    }

    private boolean isUnlimited() {
        return range.equals(DateRange.ALWAYS) && scope.topics().isEmpty() && filter.equals(FactFilter.NONE);
    }

    private boolean begins(Fact fact) {
        return !fact.date().beginsBefore(range.from());
    }

    /** A timeline in characters: a bar, date and label for each fact with a short label. */
    private static final class Chart {
        private static final int GAP = 2;
        private static final int WIDE = 60;
        private static final int SHARE = 3;

        private final List<Fact> facts;
        private final int measure;
        private final boolean isAscii;
        private final LocalDate from;
        private final LocalDate last;
        private final int columns;

        private Chart(List<Fact> facts, int measure, boolean isAscii) {
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
                document.add(new Part.Chart((columns, isAscii) -> new Chart(labelled, columns, isAscii).drawn()));
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
}
