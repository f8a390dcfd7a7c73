package org.onrecord.output.screen;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;

/** A printer of documents for screens and text files. */
public final class ScreenPrinter implements Consumer<Part> {
    private static final int GAP = 2;

    /** Minimum useful length of a cut description. */
    private static final int MIN_DESCRIPTION = 12;

    private static final int MAX_BAR = 40;

    private final Page page;
    private final EntryColumns entries;

    /**
     * Creates a printer of an empty page.
     *
     * @param out receives each completed line
     */
    public ScreenPrinter(Style style, Sink out) {
        page = new Page(style, out);
        entries = new EntryColumns(page);
    }

    @Override
    public void accept(Part part) {
        switch (part) {
            case Part.Gap _ -> page.gap();
            case Part.Heading heading -> print(heading);
            case Part.Paragraph paragraph -> page.text(paragraph.text(), paragraph.indent());
            case Part.Note note -> page.text(Phrase.of("Note: " + note.text()), note.indent());
            case Part.Hint hint -> page.text(hint.text(), hint.indent());
            case Part.More more -> print(more);
            case Part.Item item -> print(item);
            case Part.Entry entry -> entries.print(entry);
            case Part.NotesLeftOut leftOut -> print(leftOut);
            case Part.Definition definition -> print(definition);
            case Part.Field field -> print(field);
            case Part.Brief brief -> print(brief);
            case Part.Count count ->
                page.text(Phrase.of(count.words() + "; more about each with --full", Tone.QUIET), 0);
            case Part.Rows rows -> new RowsLayout(page, this).print(rows);
            case Part.Steps steps -> new StepTable(page, entries).print(steps);
            case Part.Figures figures -> new FigureTable(page, figures.figures()).print();
            case Part.Bars bars -> print(bars.bars());
            case Part.Chart chart ->
                chart.drawing().on(page.measure(), page.style().isAscii()).forEach(this);
            case Part.Pair pair -> print(pair);
            case Part.Verbatim verbatim -> page.unwrapped(verbatim.line());
            case Part.Summary summary -> print(summary);
            case Part.Cited cited -> new SourceLines(page).print(cited);
            case Part.Sources sources -> new SourceLines(page).print(sources);
            case Part.Publication publication -> new SourceLines(page).print(publication);
            case Part.Changed changed ->
                changed.changes().lines(changed.indent()).forEach(this);
            case Part.Code code -> code.text().lines().map(Phrase::of).forEach(page::unwrapped);
            case Part.Statement _, Part.DataTable _ ->
                throw new IllegalArgumentException("a part of an outline: " + part);
        }
    }

    private void print(Part.Heading heading) {
        if (heading.level() != Part.Level.GROUP) {
            page.gap();
        }
        page.text(heading.text(), heading.indent());
    }

    /** Prints a summary as one paragraph. */
    private void print(Part.Summary summary) {
        var sentences = summary.sentences().stream()
                .map(one -> Phrase.of(one.sentence(), Tone.STRONG).andOnSameLine(one.marks()))
                .toList();
        page.text(Phrase.join(" ", sentences), 0);
        page.gap();
    }

    private void print(Part.More more) {
        var label = more.label() + ": ";
        var typed = page.style().typed(more.command());
        var length = Math.min(more.command().length(), typed.length());
        var shorter = length < page.measure() - label.length() ? null : more.shorter();
        page.text(Phrase.of(label + (shorter == null ? typed : page.style().typed(shorter)), Tone.QUIET), 0);
    }

    private void print(Part.Item item) {
        if (item.isHanging()) {
            page.hanging(item.text(), item.indent());
        } else {
            page.bullet(item.text(), item.indent());
        }
    }

    private void print(Part.NotesLeftOut leftOut) {
        page.text(leftOut.count() + page.style().typed(" are not shown; use onrecord show ID to see them."));
    }

    /** Prints the term and as much of its description as fits the line. */
    private void print(Part.Definition definition) {
        var term = page.safe(definition.term());
        var room = page.width() - term.width() - GAP;
        var description = page.safe(Phrase.of(definition.description())).text();
        var cut = room < MIN_DESCRIPTION ? "" : ", " + page.cut(description, room);
        page.row(List.of(Cell.of(term.and(cut), 0, page.width())));
    }

    private void print(Part.Field field) {
        var left = field.indent() + field.labelWidth() + GAP;
        page.row(List.of(
                Cell.of(field.label(), field.indent(), field.labelWidth()),
                Cell.of(field.paragraphs(), left, page.measure() - left)));
    }

    private void print(Part.Brief brief) {
        var room = brief.maxLines();
        for (var field : brief.fields()) {
            var width = page.measure() - field.labelWidth() - GAP;
            room -= page.laidOut(List.of(Cell.of(field.paragraphs(), 0, width))).size();
            if (room < 0) {
                return;
            }
            print(field);
        }
    }

    private void print(List<Part.Bar> bars) {
        var label = bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
        var number = bars.stream()
                .mapToInt(bar -> Numbers.of(bar.number()).length())
                .max()
                .orElse(0);
        var atBar = label + GAP + number + GAP;
        var length = Math.min(MAX_BAR, page.width() - atBar);
        var values = bars.stream().map(bar -> BigDecimal.valueOf(bar.number())).toList();
        var drawn = new Bars(values, Math.max(1, length), page.style().isAscii());
        for (var bar : bars) {
            page.row(List.of(
                    Cell.of(Phrase.of(bar.label()), 0, label),
                    Cell.right(Phrase.of(Numbers.of(bar.number())), label + GAP, number),
                    Cell.of(Phrase.of(drawn.of(BigDecimal.valueOf(bar.number()))), atBar, length)));
        }
    }

    private void print(Part.Pair pair) {
        var left = pair.width() + GAP;
        page.row(List.of(Cell.of(pair.left(), 0, pair.width()), Cell.of(pair.right(), left, page.measure() - left)));
    }
}
