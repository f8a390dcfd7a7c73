package org.onrecord.lookup.impact;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.Series;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;

/** Writes figures over time as tables with bars, and says across which points they must not be compared. */
public final class FiguresText {
    private static final int WIDE_ENOUGH_FOR_IDS = 110;
    private static final String ONE_SOURCE = "*";
    private static final String CONFLICT = "**";

    private final TextContext context;
    private final Page page;

    public FiguresText(TextContext context) {
        this.context = context;
        this.page = context.page();
    }

    public void write(FigureList view) {
        view.series().forEach(this::series);
        context.reach(Topic.STATISTICS);
        context.sources().list(page);
    }

    private void series(Series series) {
        page.heading(series.title());
        page.text(series.geography() + ", " + series.unit());
        var rows = series.points().stream().map(this::row).toList();
        var table = new FigureTable(page, rows);
        for (var i = 0; i < rows.size(); i++) {
            table.write(rows.get(i));
            var period = series.points().get(i).period();
            series.breaks().stream()
                    .filter(one -> one.after().equals(period))
                    .forEach(one -> table.rule("Not comparable across this line. " + one.note()));
        }
        legend(series);
        if (series.note() != null) {
            page.text("Note: " + series.note());
        }
    }

    private FigureTable.Row row(Series.Point point) {
        var fact = context.record().facts().get(point.fact());
        var marks = new ArrayList<Phrase>();
        if (fact != null) {
            marks.add(context.sources().of(fact));
        }
        if (page.width() >= WIDE_ENOUGH_FOR_IDS) {
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

    private void legend(Series series) {
        var facts =
                context.facts(series.points().stream().map(Series.Point::fact).toList());
        var legend = new ArrayList<String>();
        if (has(facts, Confidence.REPORTED)) {
            legend.add(ONE_SOURCE + " one source");
        }
        if (has(facts, Confidence.DISPUTED)) {
            legend.add(CONFLICT + " sources conflict");
        }
        page.text(String.join("; ", legend));
        facts.stream()
                .filter(fact -> fact.confidence() == Confidence.DISPUTED)
                .forEach(fact -> page.text(TextContext.note(fact), 0));
    }

    private static boolean has(List<Fact> facts, Confidence confidence) {
        return facts.stream().anyMatch(fact -> fact.confidence() == confidence);
    }
}
