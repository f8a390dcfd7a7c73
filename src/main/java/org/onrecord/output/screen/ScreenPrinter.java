package org.onrecord.output.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.onrecord.model.Source;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.screen.Page.Cell;

/** Prints documents for screens and text files. */
public final class ScreenPrinter implements Consumer<Part> {
    private static final int GAP = 2;

    /** Minimum useful length of a cut description or title. */
    private static final int MIN_CUT = 12;

    /** Fits "30 September 2008"; a longer date is abbreviated if that fits, or takes a second line. */
    private static final int DATE_WIDTH = 17;

    private static final int MIN_BESIDE_DATE = 36;

    /** Maximum average lines per row before a way with fewer columns is tried. */
    private static final double MAX_LINES = 1.5;

    /** The maximum for the way with the fewest columns, before rows are stacked. */
    private static final double MAX_LINES_OF_LAST = 2.2;

    /** Minimum width at which the way with the fewest columns is never stacked for its height. */
    private static final int WIDE = 60;

    /** Columns for the sign of a figure, such as {@code **}, and the space after it. */
    private static final int SIGN_WIDTH = 3;

    private static final int MIN_BESIDE_FIGURE = 12;

    private static final int CITED_INDENT = 5;
    private static final int SOURCE_INDENT = 4;
    private static final int MAX_FACTS = 3;

    private final Page page;

    /**
     * Creates a printer of an empty page.
     *
     * @param out receives each completed line
     */
    public ScreenPrinter(Style style, Sink out) {
        page = new Page(style, out);
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
            case Part.Entry entry -> print(dateOf(entry), paragraphs(entry));
            case Part.Definition definition -> print(definition);
            case Part.Field field -> print(field);
            case Part.Count count ->
                page.text(Phrase.of(count.words() + "; more about each with --full", Tone.QUIET), 0);
            case Part.Rows rows -> print(rows);
            case Part.Figures figures -> printFigures(figures.figures());
            case Part.Summary summary -> print(summary);
            case Part.Cited cited -> print(cited);
            case Part.Sources sources -> print(sources);
            case Part.Publication publication -> print(publication);
            case Part.Changed changed -> changed.lines().forEach(this);
            case Part.DataTable _ -> throw new IllegalArgumentException("not a part of a screen: " + part);
        }
    }

    private void print(Part.Heading heading) {
        if (heading.level() != Part.Level.GROUP) {
            page.gap();
        }
        page.text(heading.text(), heading.indent());
    }

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

    /** Prints the term and as much of its description as fits the line. */
    private void print(Part.Definition definition) {
        var term = page.safe(definition.term());
        var room = page.width() - term.width() - GAP;
        var description = page.safe(Phrase.of(definition.description())).text();
        var cut = room < MIN_CUT ? "" : ", " + page.cut(description, room);
        page.row(List.of(Cell.of(term.and(cut), 0, page.width())));
    }

    private void print(Part.Field field) {
        var left = field.indent() + field.labelWidth() + GAP;
        page.row(List.of(
                Cell.of(field.label(), field.indent(), field.labelWidth()),
                Cell.of(field.paragraphs(), left, page.measure() - left)));
    }

    private static List<Phrase> paragraphs(Part.Entry entry) {
        var paragraphs = new ArrayList<>(entry.body());
        if (entry.note() != null) {
            paragraphs.add(Phrase.of("Note: " + entry.note()));
        }
        return paragraphs;
    }

    /** Returns the date, abbreviated if it only fits the column that way. */
    private Phrase dateOf(Part.Entry entry) {
        var shorter = entry.shortDate();
        return !hasDatesAbove()
                        && shorter != null
                        && entry.date().text().length() > DATE_WIDTH
                        && shorter.length() <= DATE_WIDTH
                ? Phrase.of(shorter)
                : entry.date();
    }

    /** Prints a date with its entry beside it, or below it on a narrow page. */
    private void print(Phrase date, List<Phrase> body) {
        if (hasDatesAbove()) {
            page.text(date, 0);
            body.forEach(paragraph -> page.text(paragraph, GAP));
        } else {
            page.row(List.of(Cell.of(date, 0, DATE_WIDTH), Cell.of(body, DATE_WIDTH + GAP, widthOfEntry())));
        }
    }

    private boolean hasDatesAbove() {
        return page.measure() - DATE_WIDTH - GAP < MIN_BESIDE_DATE;
    }

    /** Returns the columns beside, or below, a date. */
    private int widthOfEntry() {
        return page.measure() - (hasDatesAbove() ? GAP : DATE_WIDTH + GAP);
    }

    private void print(Part.Rows rows) {
        for (var way : rows.ways().subList(0, rows.ways().size() - 1)) {
            var table = table(way);
            if (table.isFlat(MAX_LINES)) {
                table.write();
                return;
            }
        }
        var last = table(rows.ways().getLast());
        if (last.isFlat(MAX_LINES_OF_LAST) || (last.isRoomy() && page.width() >= WIDE)) {
            last.write();
        } else {
            rows.ways().getLast().withoutSigns().rows().forEach(row -> stack(row, rows.onFirstLine()));
        }
    }

    private TextTable table(Part.Columns way) {
        var heads = way.heads().isEmpty()
                ? Collections.nCopies(way.rows().getFirst().size(), "")
                : way.heads();
        return new TextTable(page, page.width(), heads, way.rows());
    }

    private void stack(List<Phrase> row, int onFirstLine) {
        page.hanging(Phrase.join(", ", row.subList(0, onFirstLine)), GAP);
        page.text(Phrase.join(", ", row.subList(onFirstLine, row.size())), GAP);
    }

    private static <T> int widest(List<T> all, ToIntFunction<T> measure) {
        return all.stream().mapToInt(measure).max().orElse(0);
    }

    /** Prints the figures of a series in columns, or each on a line of a narrow page. */
    private void printFigures(List<Part.Figure> figures) {
        var period = widest(figures, figure -> DisplayWidth.of(figure.period()));
        var value = widest(figures, figure -> Numbers.of(figure.value()).length());
        var atSign = period + GAP + value;
        var atMarks = atSign + SIGN_WIDTH;
        for (var figure : figures) {
            var words = Phrase.of(figure.period(), Tone.STRONG);
            var number = Numbers.of(figure.value());
            var marks = figure.marks().and(Phrase.rowOf(figure.fact()));
            if (page.measure() - atMarks < MIN_BESIDE_FIGURE) {
                page.hanging(words.and("  " + number + figure.sign() + "  ").and(marks), GAP);
            } else {
                page.row(List.of(
                        Cell.of(words, 0, period),
                        Cell.right(Phrase.of(number), period + GAP, value),
                        Cell.of(Phrase.of(figure.sign()), atSign, SIGN_WIDTH),
                        Cell.of(marks, atMarks, page.measure() - atMarks)));
            }
            if (figure.breakAfter() != null) {
                var line = Phrase.of("─".repeat(page.measure()));
                page.unwrapped(line);
                page.text(Phrase.of("Not comparable across this line. " + figure.breakAfter()), GAP);
                page.unwrapped(line);
            }
        }
    }

    private void print(Part.Sources sources) {
        if (sources.extent() == Part.Extent.PUBLISHERS) {
            printPublishers(sources);
            return;
        }
        page.gap();
        page.text(Phrase.of("Sources", Tone.STRONG), 0);
        var widest = mark(sources.references().getLast().number()).width();
        var left = widest + 2;
        for (var one : sources.references()) {
            var mark = Cell.right(mark(one.number()), 1, widest);
            var entry = entry(one, sources.extent(), page.measure() - left);
            page.row(List.of(mark, Cell.of(entry, left, page.measure() - left)));
        }
        if (sources.isCut()) {
            page.text(Phrase.command("+N means N more sources: onrecord sources ID", Tone.QUIET), 1);
        }
    }

    private static Phrase mark(int number) {
        return Phrase.of("[" + number + "]", Tone.QUIET);
    }

    private Phrase entry(Part.Reference one, Part.Extent extent, int room) {
        var source = one.source();
        if (source == null) {
            return Phrase.of(one.id());
        }
        return extent == Part.Extent.LINES
                ? onOneLine(source, room)
                : SourceNumbers.named(source).and(" ").and(Phrase.address(source.url()));
    }

    /** Returns publisher, date and as much of the title as fits the line; no title if too little would fit. */
    private Phrase onOneLine(Source source, int room) {
        var head = page.safe(Phrase.of(SourceNumbers.publisher(source)));
        var left = room - head.width() - 2;
        var title = page.safe(Phrase.of(source.titleAndCitation()));
        if (title.width() > left) {
            title = page.safe(Phrase.of(source.title()));
        }
        return left < Math.min(MIN_CUT, title.width())
                ? Phrase.title(SourceNumbers.publisher(source), source.url())
                : head.and(": ").and(Phrase.title(page.cut(title.text(), left), source.url()));
    }

    private void printPublishers(Part.Sources sources) {
        var named = new ArrayList<Phrase>();
        for (var one : sources.references()) {
            var source = one.source();
            var text = source == null
                    ? Phrase.of(one.id())
                    : Phrase.title(SourceNumbers.publisherInShort(source), source.url());
            named.add(mark(one.number())
                    .and(String.valueOf(Phrase.NO_BREAK_SPACE), Tone.QUIET)
                    .and(text));
        }
        if (sources.isCut()) {
            named.add(Phrase.command("+N: N more, onrecord sources ID", Tone.QUIET));
        }
        page.gap();
        page.text(Phrase.of("Sources: ", Tone.STRONG).and(Phrase.join("; ", named)), 0);
    }

    private void print(Part.Cited cited) {
        var source = cited.reference().source();
        if (source == null) {
            page.bullet(Phrase.of(cited.reference().id()), 0);
            return;
        }
        var locator = cited.reference().locator() == null
                ? ""
                : ", " + cited.reference().locator();
        var paragraphs = new ArrayList<Phrase>();
        paragraphs.add(SourceNumbers.named(source).and(locator));
        paragraphs.add(Phrase.address(source.url()));
        paragraphs.add(Phrase.of(source.kind().words() + "; ").and(Phrase.id(source.id())));
        if (source.note() != null) {
            paragraphs.add(Phrase.of("Note: " + source.note()));
        }
        page.row(List.of(
                Cell.of(cited.mark(), 0, CITED_INDENT),
                Cell.of(paragraphs, CITED_INDENT, page.measure() - CITED_INDENT)));
    }

    private void print(Part.Publication publication) {
        var source = publication.source();
        page.hanging(publication.mark().andOnSameLine(SourceNumbers.named(source)), SOURCE_INDENT);
        page.text(Phrase.address(source.url()), SOURCE_INDENT);
        page.text(
                Phrase.of(source.kind().words() + "; cited by ")
                        .and(cited(publication.facts()))
                        .and("; ")
                        .and(Phrase.id(source.id())),
                SOURCE_INDENT);
        if (source.note() != null) {
            page.text(Phrase.of("Note: " + source.note()), SOURCE_INDENT);
        }
    }

    private static Phrase cited(List<String> facts) {
        return facts.size() > MAX_FACTS
                ? Phrase.of(facts.size() + " facts")
                : Phrase.of(String.join(", ", facts), Tone.QUIET);
    }
}
