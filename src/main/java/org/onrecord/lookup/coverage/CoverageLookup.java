package org.onrecord.lookup.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.DateInterval;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/** Counts entries that lack something, or lists those with one gap. */
public final class CoverageLookup {
    private CoverageLookup() {}

    public static Lookup lookup() {
        var only = Parameter.oneOf("list", Gap.values(), "List the entries with one gap: {words}.")
                .labelled("GAP");
        return Lookup.of(
                        "facts coverage",
                        "Count entries without label, question, day, status or brief.",
                        CoverageList.COLUMNS,
                        given -> record -> answer(record, given.get(only)))
                .takes(Parameter.factsFile(), only)
                .examples(
                        "onrecord facts coverage",
                        "onrecord facts coverage my-record.json",
                        "onrecord facts coverage --list facts-in-no-brief")
                .rows("gap")
                .withoutTool()
                .withoutPage();
    }

    private static Answer answer(CaseRecord record, @Nullable Gap only) {
        var extents = Stream.of(Gap.values())
                .filter(gap -> only == null || gap == only)
                .map(gap -> gap.in(record))
                .toList();
        return Found.of(record, new CoverageList(extents, only != null));
    }

    /**
     * The gaps of a record.
     *
     * @param isList whether to list the entries
     */
    private record CoverageList(List<Extent> extents, boolean isList) implements Content.OfEntries {
        static final List<Column<Extent>> COLUMNS = List.of(
                new Column<>("gap", Column.oneOf(Gap.values()), extent -> Value.of(extent.gap())),
                new Column<>(
                        "entries",
                        "count",
                        "The number of entries with the gap.",
                        extent -> Value.number(extent.ids().size())),
                new Column<>(
                        "of",
                        "count",
                        "The number of entries that could have it.",
                        extent -> Value.number(extent.of())),
                new Column<>("ids", "[id]", "The entries with the gap.", extent -> Value.texts(extent.ids())));

        @Override
        public int size() {
            return extents.size();
        }

        @Override
        public Table<Extent> rows(CaseRecord record) {
            return new Table<>(COLUMNS, extents);
        }

        @Override
        public void writeShort(Document document) {
            if (isList) {
                extents.forEach(extent -> writeEntries(extent, document));
                return;
            }
            var rows = extents.stream().map(CoverageList::row).toList();
            document.add(new Part.Rows(
                    List.of(new Part.Columns(List.of("gap", "entries", "of", "share"), rows)),
                    new Part.Fit.Stacked(2)));
        }

        private static List<Phrase> row(Extent extent) {
            var entries = extent.ids().size();
            var share = extent.of() == 0 ? "" : Math.round(100.0 * entries / extent.of()) + " %";
            return List.of(
                    Phrase.of(extent.gap().key()),
                    Phrase.of(Numbers.of(entries)),
                    Phrase.of(Numbers.of(extent.of())),
                    Phrase.of(share));
        }

        private static void writeEntries(Extent extent, Document document) {
            document.section(
                    extent.gap().words() + ": " + Numbers.of(extent.ids().size()) + " of " + Numbers.of(extent.of()));
            for (var id : extent.ids()) {
                var fact = document.record().facts().get(id);
                var text = fact == null ? document.record().nameOf(id) : fact.statement();
                document.bullet(Phrase.of(id, Tone.STRONG).and(": " + text), 0);
            }
        }

        @Override
        public List<Part.More> more(String command) {
            return extents.stream()
                    .filter(extent -> !isList && !extent.ids().isEmpty())
                    .limit(1)
                    .map(extent -> new Part.More(
                            Part.More.LABEL, command + " --list " + extent.gap().key(), null))
                    .toList();
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            return extents.stream()
                    .map(extent -> AnsweredFact.entry(
                            extent.gap().key(),
                            extent.gap().words() + ": " + extent.ids().size() + " of " + extent.of()))
                    .toList();
        }
    }

    /**
     * The entries with a gap, and the number of entries that could have it.
     *
     * @param ids the entries with the gap, in file order
     * @param of the number of entries that could have it
     */
    private record Extent(Gap gap, List<String> ids, int of) {}

    /** Something that entries of a record can lack. */
    private enum Gap implements Keyword {
        FACTS_WITHOUT_SHORT,
        FACTS_WITHOUT_ASKED,
        FACTS_WITH_ONE_SOURCE,
        FACTS_IN_NO_BRIEF,
        /** Counts facts only, because a source can only be dated by its publisher. */
        DATES_WITHOUT_DAY,
        /** Counts people tried in a criminal court. */
        PEOPLE_WITHOUT_STATUS;

        private Extent in(CaseRecord record) {
            return switch (this) {
                case FACTS_WITHOUT_SHORT -> facts(record, fact -> fact.label() == null);
                case FACTS_WITHOUT_ASKED -> facts(record, fact -> fact.asked().isEmpty());
                case FACTS_WITH_ONE_SOURCE ->
                    facts(record, fact -> fact.sources().size() == 1);
                case FACTS_IN_NO_BRIEF -> {
                    var used = record.briefs().values().stream()
                            .flatMap(brief -> brief.facts().stream())
                            .collect(Collectors.toSet());
                    yield facts(record, fact -> !used.contains(fact.id()));
                }
                case DATES_WITHOUT_DAY -> facts(record, fact -> !hasDay(fact.date()));
                case PEOPLE_WITHOUT_STATUS -> people(record);
            };
        }

        private Extent facts(CaseRecord record, Predicate<Fact> lacks) {
            var ids =
                    record.facts().values().stream().filter(lacks).map(Fact::id).toList();
            return new Extent(this, ids, record.facts().size());
        }

        private Extent people(CaseRecord record) {
            var tried = new HashSet<>(new Outcomes(record).tried());
            tried.removeIf(id ->
                    !record.people().containsKey(id) || record.people().get(id).isPrivate());
            var known = record.statuses().stream().map(CustodyInterval::person).collect(Collectors.toSet());
            var ids = record.people().keySet().stream()
                    .filter(id -> tried.contains(id) && !known.contains(id))
                    .toList();
            return new Extent(this, ids, tried.size());
        }

        private static boolean hasDay(FactDate date) {
            return switch (date) {
                case DatePoint point -> isDay(point);
                case DateInterval interval -> isDay(interval.start()) && isDay(interval.end());
            };
        }

        private static boolean isDay(DateInterval.Bound bound) {
            return bound instanceof DatePoint point && point.isDay();
        }
    }
}
