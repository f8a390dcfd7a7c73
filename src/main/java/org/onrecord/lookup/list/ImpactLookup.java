package org.onrecord.lookup.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.Series;
import org.onrecord.model.Topic;
import org.onrecord.output.document.ConfidenceWords;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.search.names.NameCompletion.Completion;
import org.onrecord.search.text.Tokens;

/** Shows figures over time. */
public final class ImpactLookup {
    private ImpactLookup() {}

    public static Lookup lookup() {
        var words = Parameter.words("words", "Words from the id or title of a series; default all series.")
                .completing(Choices.of(record ->
                        record.series().values().stream().map(series -> new Completion(series.id(), series.title()))));
        return Lookup.of(
                        "impact",
                        "Show figures over time, with breaks and caveats.",
                        Figure.COLUMNS,
                        given -> record -> answer(record, given.get(words)))
                .takes(words)
                .examples(
                        "onrecord impact care applications",
                        "onrecord impact --format csv --fields series,period,value")
                .rows("point")
                .tool(
                        "Figures over time",
                        "Statistics by period, with breaks and caveats. A change after the case was not necessarily caused by it.")
                .page(
                        "impact",
                        "Impact",
                        "Figures over time, with caveats for comparing them. A change after the case was not necessarily caused by it.");
    }

    private static Answer answer(CaseRecord record, List<String> words) {
        var wanted = Tokens.words(String.join(" ", words));
        var series = record.series().values().stream()
                .filter(one -> words.isEmpty() || (!wanted.isEmpty() && isNamed(one, wanted)))
                .toList();
        var sought = words.isEmpty() ? "series of figures" : "series about “" + String.join(" ", words) + "”";
        if (!series.isEmpty()) {
            return Found.of(record, new FigureList(series));
        }
        return wanted.isEmpty()
                ? FactFilter.nothing(record, sought)
                : new NotFound(
                        record,
                        "nothing-matches",
                        "no " + sought + " is on record",
                        "onrecord search " + String.join(" ", wanted) + " also finds figures that are in no series",
                        List.of());
    }

    private static boolean isNamed(Series series, List<String> words) {
        return Tokens.words(series.id()).containsAll(words)
                || Tokens.words(series.title()).containsAll(words);
    }

    /**
     * A list of figures over time.
     *
     * @param series the series, in file order
     */
    public record FigureList(List<Series> series) implements Content {
        private static final String ONE_SOURCE = "*";
        private static final String CONFLICT = "**";

        @Override
        public int size() {
            return series.stream().mapToInt(one -> one.points().size()).sum();
        }

        @Override
        public Table<Figure> rows(CaseRecord record) {
            return new Table<>(
                    Figure.COLUMNS,
                    () -> series.stream().flatMap(one -> figures(record, one)).iterator());
        }

        @Override
        public List<Part.More> more(String command) {
            return List.of(Part.More.full(command));
        }

        @Override
        public void writeShort(Document document) {
            series.forEach(one -> write(one, document));
            document.asOf(Topic.STATISTICS);
            document.listSources();
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            var ids = series.stream().flatMap(one -> one.points().stream()).map(Series.Point::fact);
            return AnsweredFact.of(record.factsWith(ids.toList()).toList());
        }

        @Override
        public String topic() {
            return Topic.STATISTICS;
        }

        private static Stream<Figure> figures(CaseRecord record, Series series) {
            var breaks = series.notesOfBreaks();
            return series.points().stream().map(point -> new Figure(record, series, point, breaks.get(point.period())));
        }

        private static void write(Series series, Document document) {
            var breaks = series.notesOfBreaks();
            document.section(series.title());
            document.text(series.geography() + ", " + series.unit());
            document.add(new Part.Figures(series.points().stream()
                    .map(point -> figure(point, breaks.get(point.period()), document))
                    .toList()));
            writeLegend(series, document);
            document.note(series.note(), 0);
        }

        private static Part.Figure figure(Series.Point point, @Nullable String breakAfter, Document document) {
            var fact = document.record().facts().get(point.fact());
            return new Part.Figure(
                    point.period().inWords(),
                    point.value(),
                    fact == null ? "" : sign(fact.confidence()),
                    fact == null ? Phrase.EMPTY : document.sources().of(fact),
                    point.fact(),
                    breakAfter);
        }

        private static String sign(Confidence confidence) {
            return switch (confidence) {
                case ESTABLISHED -> "";
                case REPORTED -> ONE_SOURCE;
                case DISPUTED -> CONFLICT;
            };
        }

        private static void writeLegend(Series series, Document document) {
            var facts = document.facts(
                    series.points().stream().map(Series.Point::fact).toList());
            var legend = new ArrayList<String>();
            if (has(facts, Confidence.REPORTED)) {
                legend.add(ONE_SOURCE + " " + ConfidenceWords.remark(Confidence.REPORTED));
            }
            if (has(facts, Confidence.DISPUTED)) {
                legend.add(CONFLICT + " " + ConfidenceWords.remark(Confidence.DISPUTED));
            }
            document.text(String.join("; ", legend));
            facts.stream()
                    .filter(fact -> fact.confidence() == Confidence.DISPUTED)
                    .forEach(fact -> document.note(fact.note(), 0));
        }

        private static boolean has(List<Fact> facts, Confidence confidence) {
            return facts.stream().anyMatch(fact -> fact.confidence() == confidence);
        }
    }

    /**
     * A figure of a series.
     *
     * @param breakAfter the change after which later figures are not comparable with it, or null
     */
    public record Figure(
            CaseRecord record,
            Series series,
            Series.Point point,
            @Nullable String breakAfter) implements Sourced {
        static final List<Column<? super Figure>> COLUMNS = List.of(
                field("series", "id", row -> Value.of(row.series.id())),
                field("title", "text", row -> Value.of(row.series.title())).onlyFor(Audience.UNLESS_REPEATED),
                field("unit", "text", row -> Value.of(row.series.unit())).onlyFor(Audience.UNLESS_REPEATED),
                field("geography", "text", row -> Value.of(row.series.geography()))
                        .onlyFor(Audience.UNLESS_REPEATED),
                field("period", "edtf", row -> Value.of(row.point.period())),
                field("period_text", "text", row -> Value.words(row.point.period())),
                field("value", "number", row -> Value.number(row.point.value())),
                new Column<>(
                        "break_after",
                        "text?",
                        "Change after this point that makes later points not comparable with it, or null.",
                        row -> Value.of(row.breakAfter())),
                field("series_note", "text?", row -> Value.of(row.series.note()))
                        .onlyFor(Audience.UNLESS_REPEATED),
                ID,
                STATEMENT,
                DATE,
                DATE_TEXT,
                CONFIDENCE,
                NOTE,
                PEOPLE,
                ORGANISATIONS,
                SOURCES);

        @Override
        public @Nullable Fact fact() {
            return record.facts().get(point.fact());
        }

        private static Column<Figure> field(String name, String type, Function<Figure, Value> value) {
            return new Column<>(name, type, value);
        }
    }
}
