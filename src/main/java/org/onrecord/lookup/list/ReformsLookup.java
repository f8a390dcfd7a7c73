package org.onrecord.lookup.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Sourced;
import org.onrecord.lookup.TimeBound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.ReformDetail;
import org.onrecord.model.Detail.ReformLink;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Topic;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * Lists reforms, optionally those in force on one day.
 *
 * @param inForceOn the day to be in force on, or null for all reforms
 * @param links links to the case to keep; all when empty
 * @param filter which facts to keep, and how many to show
 */
public record ReformsLookup(@Nullable LocalDate inForceOn, Set<ReformLink> links, FactFilter filter) {
    private static final int INDENT = 2;

    public static Lookup lookup() {
        var words = Parameter.filterWords();
        var inForceOn = Parameter.day(
                "in-force-on", "Only reforms in force on this day, such as 31/12/2011 or \"1 May 2012\".");
        var links = Parameter.someOf(
                        "link",
                        ReformLink.values(),
                        "Only reforms with this link to the case: {words}. official: an official document gives the case as a reason; attributed: others attribute it to the case; context: a reform in the same field, attributed to something else.")
                .inTool(
                        "Link to the case. official: an official document gives it as a reason; attributed: others do; context: same field, attributed to something else.");
        return Lookup.of(
                        "reforms",
                        "List reforms: when in force, and how linked to the case.",
                        ReformList.COLUMNS,
                        given -> new ReformsLookup(
                                given.day(inForceOn, Topic.REFORMS),
                                given.get(links),
                                FactFilter.of(given, given.get(words)))::answer)
                .takes(words, inForceOn, links)
                .takes(FactFilter.OF_ONE_KIND)
                .examples(
                        "onrecord reforms laming",
                        "onrecord reforms --link official,attributed",
                        "onrecord reforms --in-force-on 2012-01-01")
                .rows("reform")
                .tool("Reforms", "Changes in law, guidance and institutions, with their link to the case.")
                .page(
                        "reforms",
                        "Reforms",
                        "Reforms, when they were in force, and how sources link them to the case. "
                                + Arrays.stream(ReformLink.values())
                                        .map(link -> Sentence.capital(link.words()) + ": " + linkInWords(link) + ".")
                                        .collect(Collectors.joining(" ")));
    }

    Answer answer(CaseRecord record) {
        var reforms = record.factsOf(FactKind.REFORM)
                .filter(fact -> fact.detail() instanceof ReformDetail reform
                        && (links.isEmpty() || links.contains(reform.link())))
                .sorted(Fact.BY_DATE);
        if (inForceOn == null) {
            return filter.answer(record, reforms, facts -> new ReformList(null, facts), "such reform");
        }
        var reach = record.asOf(Topic.REFORMS);
        return inForceOn.isAfter(reach)
                ? beyond(record, inForceOn, reach)
                : inForce(record, inForceOn, reforms.toList());
    }

    /** Returns the reforms in force on the day, then those that may have been. */
    private Answer inForce(CaseRecord record, LocalDate day, List<Fact> reforms) {
        var candidates = Stream.of(TimeBound.Holds.YES, TimeBound.Holds.PERHAPS)
                .flatMap(holds -> reforms.stream().filter(reform -> wasInForce(reform, day) == holds));
        return filter.answer(
                record,
                candidates,
                kept -> new ReformList(day, kept),
                "reform in force on " + FactDate.of(day).inWords());
    }

    private static NotFound beyond(CaseRecord record, LocalDate day, LocalDate reach) {
        return new NotFound(
                record,
                "beyond-record",
                "the record goes up to " + FactDate.of(reach).inWords()
                        + " on reforms; it does not say what was in force on "
                        + FactDate.of(day).inWords(),
                "onrecord reforms --in-force-on " + reach + " gives the last known",
                List.of());
    }

    /**
     * Returns whether a reform was in force on a day. With an unknown start it is uncertain until its end; with an
     * unknown end it is uncertain from its start.
     */
    static TimeBound.Holds wasInForce(Fact fact, LocalDate day) {
        var reform = (ReformDetail) Objects.requireNonNull(fact.detail());
        if (reform.inForceFrom() != null) {
            var held = TimeBound.holds(day, reform.inForceFrom(), reform.inForceTo());
            return held == TimeBound.Holds.YES && hasUnknownEnd(reform) ? TimeBound.Holds.PERHAPS : held;
        }
        if (reform.inForceTo() != null) {
            var ended = TimeBound.of(day, reform.inForceTo()) == TimeBound.AFTER;
            return ended ? TimeBound.Holds.NO : TimeBound.Holds.PERHAPS;
        }
        return switch (reform.status()) {
            case PROPOSED, DROPPED -> TimeBound.Holds.NO;
            case IN_FORCE, OPEN, REPLACED, ABOLISHED, CLOSED ->
                TimeBound.of(day, fact.date()) == TimeBound.BEFORE ? TimeBound.Holds.NO : TimeBound.Holds.PERHAPS;
        };
    }

    private static boolean hasUnknownEnd(ReformDetail reform) {
        return reform.inForceTo() == null && !reform.status().isInForce();
    }

    /** Returns the time in force and the replacement or status, in words. */
    public static String statusInWords(ReformDetail reform) {
        var parts = new ArrayList<String>();
        var from = reform.inForceFrom();
        var to = reform.inForceTo();
        var isInForce = reform.status().isInForce();
        var isScheme = reform.status() == ReformDetail.Status.OPEN || reform.status() == ReformDetail.Status.CLOSED;
        var held = isScheme ? "open" : "in force";
        if (from != null) {
            var span = "from " + bound(from) + (to == null ? "" : " until " + bound(to));
            parts.add(held + " " + (isInForce && to == null ? "since " + bound(from) : span));
        } else if (to != null) {
            parts.add(held + " until " + bound(to));
        } else if (isInForce) {
            parts.add(held + "; the start is not on record");
        }
        if (reform.replacedBy() != null) {
            parts.add((isInForce ? "to be replaced by " : "replaced by ") + reform.replacedBy());
        }
        if (!isInForce && (reform.status() != ReformDetail.Status.REPLACED || reform.replacedBy() == null)) {
            parts.add(reform.status().words());
        }
        return String.join("; ", parts);
    }

    /** Returns a date as a bound; an interval gets "some time in", or it would read as the time in force. */
    private static String bound(FactDate date) {
        var words = date.inWords();
        return date instanceof DateInterval && !date.isBetweenDays() ? "some time in " + words : words;
    }

    public static String linkInWords(ReformLink link) {
        return switch (link) {
            case OFFICIAL -> "linked to the case by an official document";
            case ATTRIBUTED -> "linked to the case by press or scholars";
            case CONTEXT -> "same field, attributed to something else";
        };
    }

    private static ReformDetail detail(Fact fact) {
        return (ReformDetail) Objects.requireNonNull(fact.detail());
    }

    /**
     * A list of reforms.
     *
     * @param day the day to be in force on, or null for all reforms
     * @param facts reforms by date; with a day, those in force on it, then those that may have been
     */
    record ReformList(@Nullable LocalDate day, List<Fact> facts) implements Content.OfFacts {
        static final List<Column<? super Row>> COLUMNS = Details.columns(
                ReformDetail.FIELDS,
                new Column<>(
                        "in_force", "yes|uncertain?", "Null if no day was requested.", row -> Value.of(row.inForce)));

        @Override
        public int size() {
            return facts.size();
        }

        @Override
        public Table<Row> rows(CaseRecord record) {
            return new Table<>(
                    COLUMNS,
                    () -> facts.stream()
                            .map(fact ->
                                    new Row(record, fact, day == null ? null : isCertain(fact) ? "yes" : "uncertain"))
                            .iterator());
        }

        boolean isCertain(Fact reform) {
            return day == null || wasInForce(reform, day) == TimeBound.Holds.YES;
        }

        @Override
        public void writeShort(Document document) {
            write(document, ReformList::writeTable);
        }

        @Override
        public void writeFull(Document document) {
            write(document, (reforms, to) -> reforms.forEach(fact -> write(fact, day == null ? 0 : INDENT, to)));
        }

        /** Writes the reforms; with a day, the certain and the uncertain ones below a heading each. */
        private void write(Document document, BiConsumer<List<Fact>, Document> view) {
            if (day == null) {
                view.accept(facts, document);
                document.asOf(Topic.REFORMS);
            } else {
                var certain = facts.stream().collect(Collectors.partitioningBy(this::isCertain));
                write("In force on " + Document.inWords(day), certain.getOrDefault(true, List.of()), document, view);
                write("Uncertain on that day", certain.getOrDefault(false, List.of()), document, view);
            }
            document.listSources();
        }

        private static void write(
                String heading, List<Fact> reforms, Document document, BiConsumer<List<Fact>, Document> view) {
            if (!reforms.isEmpty()) {
                document.section(heading);
                view.accept(reforms, document);
            }
        }

        private static void writeTable(List<Fact> reforms, Document document) {
            var wide = new ArrayList<List<Phrase>>();
            var narrow = new ArrayList<List<Phrase>>();
            for (var fact : reforms) {
                var row = cells(fact, document);
                wide.add(row);
                narrow.add(List.of(row.getFirst(), Phrase.of(inForceNow(detail(fact)))));
            }
            var heads = List.of("reform", "in force", "now", "by", "link");
            document.add(new Part.Rows(
                    List.of(new Part.Columns(heads, wide), new Part.Columns(heads.subList(0, 2), narrow)), 1));
        }

        private static @Nullable String by(ReformDetail reform, Document document) {
            return reform.by() == null ? null : document.record().nameOf(reform.by());
        }

        private static List<Phrase> cells(Fact fact, Document document) {
            var reform = detail(fact);
            return List.of(
                    Phrase.of(reform.title(), Tone.STRONG, new Target.PerhapsNamed())
                            .andOnSameLine(document.marksInTable(fact)),
                    Phrase.of(span(reform.inForceFrom(), reform.inForceTo())),
                    Phrase.of(reform.status().words()),
                    Phrase.name(by(reform, document)),
                    Phrase.of(reform.link().words()));
        }

        /** Returns the time in force and what became of the reform, unless the time says that it is in force. */
        private static String inForceNow(ReformDetail reform) {
            var span = span(reform.inForceFrom(), reform.inForceTo());
            var isTold = reform.status() == ReformDetail.Status.IN_FORCE && span.startsWith("since ");
            return span
                    + (span.isEmpty() || isTold ? "" : "; ")
                    + (isTold ? "" : reform.status().words());
        }

        private static String span(@Nullable FactDate from, @Nullable FactDate to) {
            if (to == null) {
                return from == null ? "" : "since " + from.inShortWords();
            }
            var isOneDate = !to.isBetweenDays();
            return from == null
                    ? (isOneDate ? "until " : "ended ") + to.inShortWords()
                    : from.inShortWords() + (isOneDate ? " to " : "; ended ") + to.inShortWords();
        }

        private static void write(Fact fact, int left, Document document) {
            var reform = detail(fact);
            document.gap();
            document.group(Phrase.of(reform.title(), Tone.STRONG), left);
            var made = Stream.of(reform.instrument(), by(reform, document))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; "));
            document.text(Phrase.of(made), left + INDENT);
            document.text(Phrase.of(Sentence.capital(statusInWords(reform))), left + INDENT);
            document.text(Phrase.of(Sentence.capital(linkInWords(reform.link()))), left + INDENT);
            document.text(document.dated(fact), left + INDENT);
            document.note(fact.note(), left + INDENT);
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            return AnsweredFact.of(facts);
        }

        @Override
        public List<Member> head() {
            return List.of(Member.of("in_force_on", day == null ? null : day.toString()));
        }

        @Override
        public String topic() {
            return Topic.REFORMS;
        }

        @Override
        public boolean isAboutNow() {
            return day == null;
        }
    }

    /**
     * A row for one reform.
     *
     * @param inForce whether it was in force on the day, {@code yes} or {@code uncertain}; null without a day
     */
    record Row(CaseRecord record, Fact fact, @Nullable String inForce) implements Sourced {}
}
