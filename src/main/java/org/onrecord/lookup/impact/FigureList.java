package org.onrecord.lookup.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.MarkdownPage;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.Series;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.picture.Canvas;
import org.onrecord.picture.Pictures;

/**
 * Figures over time.
 *
 * @param series the series, in the order of the file
 */
public record FigureList(List<Series> series) implements Content {
    private static final int WIDE_ENOUGH_FOR_IDS = 110;
    private static final List<String> IN_MARKDOWN =
            List.of("period_text", "value", "confidence", "break_after", "sources", "id");
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
                () -> series.stream()
                        .flatMap(one -> one.points().stream().map(point -> new Figure(record, one, point)))
                        .iterator());
    }

    @Override
    public String more(String command) {
        return command + " --full";
    }

    @Override
    public void writeText(TextContext context) {
        series.forEach(one -> write(one, context));
        context.reach(Topic.STATISTICS);
        context.sources().list(context.page());
    }

    @Override
    public void writeMarkdown(MarkdownPage page) {
        page.head();
        for (var one : series) {
            page.heading(one.title());
            page.text(one.geography() + ", " + one.unit());
            page.table(new Table<>(
                            Figure.COLUMNS,
                            () -> one.points().stream()
                                    .map(point -> new Figure(page.record(), one, point))
                                    .iterator())
                    .only(IN_MARKDOWN));
            if (one.note() != null) {
                page.text("Note: " + one.note());
            }
        }
    }

    @Override
    public void writePicture(CaseRecord record, Canvas canvas, Sink out) {
        Pictures.impact(record, series, canvas, out);
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .map(point ->
                        AnsweredFact.of(Objects.requireNonNull(record.facts().get(point.fact()))))
                .toList();
    }

    @Override
    public String topic() {
        return Topic.STATISTICS;
    }

    private static void write(Series series, TextContext context) {
        var page = context.page();
        page.heading(series.title());
        page.text(series.geography() + ", " + series.unit());
        var rows = series.points().stream().map(point -> row(point, context)).toList();
        var table = new FigureTable(page, rows);
        for (var i = 0; i < rows.size(); i++) {
            table.write(rows.get(i));
            var period = series.points().get(i).period();
            series.breaks().stream()
                    .filter(one -> one.after().equals(period))
                    .forEach(one -> table.rule("Not comparable across this line. " + one.note()));
        }
        writeLegend(series, context);
        if (series.note() != null) {
            page.text("Note: " + series.note());
        }
    }

    private static FigureTable.Row row(Series.Point point, TextContext context) {
        var fact = context.record().facts().get(point.fact());
        var marks = new ArrayList<Phrase>();
        if (fact != null) {
            marks.add(context.sources().of(fact));
        }
        if (context.page().width() >= WIDE_ENOUGH_FOR_IDS) {
            marks.add(Phrase.of(point.fact(), Tone.QUIET));
        }
        return new FigureTable.Row(
                point.period().inWords(),
                point.value(),
                fact == null ? "" : sign(fact.confidence()),
                Phrase.join(" ", marks).unbroken());
    }

    private static String sign(Confidence confidence) {
        return switch (confidence) {
            case ESTABLISHED -> "";
            case REPORTED -> ONE_SOURCE;
            case DISPUTED -> CONFLICT;
        };
    }

    private static void writeLegend(Series series, TextContext context) {
        var facts =
                context.facts(series.points().stream().map(Series.Point::fact).toList());
        var legend = new ArrayList<String>();
        if (has(facts, Confidence.REPORTED)) {
            legend.add(ONE_SOURCE + " one source");
        }
        if (has(facts, Confidence.DISPUTED)) {
            legend.add(CONFLICT + " sources conflict");
        }
        context.page().text(String.join("; ", legend));
        facts.stream()
                .filter(fact -> fact.confidence() == Confidence.DISPUTED)
                .forEach(fact -> context.page().text(TextContext.note(fact), 0));
    }

    private static boolean has(List<Fact> facts, Confidence confidence) {
        return facts.stream().anyMatch(fact -> fact.confidence() == confidence);
    }

    /** A figure of a series. */
    public record Figure(CaseRecord record, Series series, Series.Point point) implements Sourced {
        public static final List<Column<? super Figure>> COLUMNS = List.of(
                field("series", "id", row -> Value.of(row.series.id())),
                field("title", "text", row -> Value.of(row.series.title())),
                field("unit", "text", row -> Value.of(row.series.unit())),
                field("geography", "text", row -> Value.of(row.series.geography())),
                field("period", "edtf", row -> Value.of(row.point.period())),
                field("period_text", "text", row -> Value.words(row.point.period())),
                field("value", "number", row -> new Value.Decimal(row.point.value())),
                new Column<>(
                        "break_after",
                        "text?",
                        "What changed after this point, so that later ones must not be compared with it; or null.",
                        row -> Value.of(row.breakAfter())),
                field("series_note", "text?", row -> Value.of(row.series.note())),
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

        private @Nullable String breakAfter() {
            for (var change : series.breaks()) {
                if (change.after().equals(point.period())) {
                    return change.note();
                }
            }
            return null;
        }

        private static Column<Figure> field(String name, String type, Function<Figure, Value> value) {
            return new Column<>(name, type, value);
        }
    }
}
