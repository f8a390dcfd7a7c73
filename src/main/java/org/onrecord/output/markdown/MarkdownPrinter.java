package org.onrecord.output.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Markdown;

/** Prints documents in Markdown, with their sources as footnotes. */
public final class MarkdownPrinter implements Consumer<Part> {
    private static final List<String> HEADS_OF_FIGURES = List.of("Period", "Figure", "Sources", "Id");

    private final Sink out;
    private final Deque<Part.Level> headings = new ArrayDeque<>();
    private final List<String> footnotes = new ArrayList<>();
    private Block last = Block.NONE;
    /** The indent that the document gives to the last item that is not inside another. */
    private int indentOfItem;
    /** The spaces before further lines of the last item or paragraph. */
    private String margin = "";

    /** A type of block; a blank line separates any two blocks except items of one list. */
    private enum Block {
        NONE,
        ITEM,
        TEXT,
        OTHER
    }

    public MarkdownPrinter(Sink out) {
        this.out = out;
    }

    /** Ends the last line, and prints the footnotes. */
    public void end() {
        if (!footnotes.isEmpty()) {
            block(String.join("\n", footnotes));
        }
        if (last != Block.NONE) {
            out.append('\n');
        }
    }

    @Override
    public void accept(Part part) {
        switch (part) {
            // Commands for a prompt, and the space between blocks, which all have one.
            case Part.Gap _, Part.Hint _, Part.More _ -> {}
            case Part.Heading heading -> print(heading);
            case Part.Paragraph paragraph -> text(line(paragraph.text()), paragraph.indent());
            case Part.Note note -> text(noteOf(note.text()), note.indent());
            case Part.Count count -> text(line(Phrase.of(count.words())), 0);
            case Part.Item item -> item(item.isHanging() ? 0 : item.indent(), List.of(line(item.text())));
            case Part.Entry entry -> print(entry.date(), entry.body(), entry.note());
            case Part.Definition one -> labelled(one.term().text(), List.of(escaped(one.description())), 0);
            case Part.Field field ->
                labelled(
                        Sentence.capital(field.label().text()),
                        field.paragraphs().stream().map(this::line).toList(),
                        field.indent());
            case Part.Changed changed -> changed.lines().forEach(this);
            case Part.Rows rows -> table(rows.ways().getFirst().withoutSigns());
            case Part.Figures figures -> print(figures.figures());
            case Part.Summary summary ->
                text(
                        line(Phrase.join(
                                " ",
                                summary.sentences().stream()
                                        .map(one -> Phrase.of(one.sentence(), Tone.STRONG)
                                                .and(" ")
                                                .and(one.marks()))
                                        .toList())),
                        0);
            case Part.Cited cited -> print(cited.reference());
            case Part.Sources sources ->
                sources.references().forEach(one -> footnotes.add("[^" + (footnotes.size() + 1) + "]: " + place(one)));
            case Part.Publication publication -> print(publication);
            case Part.DataTable table -> {
                begin(Block.OTHER);
                Markdown.write(table.table(), out);
            }
        }
    }

    private void print(Part.Heading heading) {
        while (!headings.isEmpty() && headings.peek().compareTo(heading.level()) >= 0) {
            headings.pop();
        }
        headings.push(heading.level());
        var text = heading.text().text();
        var isName = heading.text().spans().stream().limit(1).anyMatch(span -> span.tone() == Tone.TITLE);
        block("#".repeat(headings.size()) + " " + escaped(isName ? text : Sentence.capital(text)));
    }

    private void print(Phrase date, List<Phrase> body, @Nullable String note) {
        var lines = Stream.concat(
                body.stream().map(this::line), Stream.ofNullable(note).map(this::noteOf));
        labelled(date.text(), lines.toList(), 0);
    }

    private void print(Part.Reference one) {
        var source = one.source();
        var lines = new ArrayList<>(List.of(place(one)));
        if (source != null) {
            lines.add(line(Phrase.of(source.kind().words() + "; ").and(Phrase.id(source.id()))));
            Stream.ofNullable(source.note()).map(this::noteOf).forEach(lines::add);
        }
        item(0, lines);
    }

    private void print(Part.Publication publication) {
        var source = publication.source();
        var about = new ArrayList<Phrase>();
        if (!source.authors().isEmpty()) {
            about.add(Phrase.of("by " + String.join(", ", source.authors())));
        }
        about.add(Phrase.of(source.kind().words()));
        if (source.consulted() != null) {
            about.add(Phrase.of("read " + Document.inWords(source.consulted())));
        }
        if (source.archived() != null) {
            about.add(Phrase.title("archived copy", source.archived()));
        }
        about.add(Phrase.id(source.id()));
        about.add(Phrase.of("cited by ")
                .and(Phrase.join(
                        ", ", publication.facts().stream().map(Phrase::id).toList())));
        var lines = new ArrayList<>(List.of(line(SourceNumbers.named(source)), line(Phrase.join("; ", about))));
        Stream.ofNullable(source.note()).map(this::noteOf).forEach(lines::add);
        item(0, lines);
    }

    /** Prints a series; a change after which figures are not comparable comes between two tables. */
    private void print(List<Part.Figure> figures) {
        var rows = new ArrayList<List<String>>();
        for (var figure : figures) {
            rows.add(List.of(
                    escaped(figure.period()),
                    Numbers.of(figure.value()) + escaped(figure.sign()),
                    line(figure.marks()),
                    line(Phrase.id(figure.fact()))));
            if (figure.breakAfter() != null) {
                table(HEADS_OF_FIGURES, rows);
                rows.clear();
                text(line(Phrase.of("Not comparable across this line. " + figure.breakAfter())), 0);
            }
        }
        if (!rows.isEmpty()) {
            table(HEADS_OF_FIGURES, rows);
        }
    }

    private void table(Part.Columns table) {
        table(
                table.heads().stream().map(Sentence::capital).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(this::line).toList())
                        .toList());
    }

    private void table(List<String> heads, List<List<String>> rows) {
        begin(Block.OTHER);
        Markdown.write(heads, rows, out);
    }

    private void begin(Block block) {
        if (last != Block.NONE) {
            out.append(last == Block.ITEM && block == Block.ITEM ? "\n" : "\n\n");
        }
        last = block;
    }

    private void block(String text) {
        begin(Block.OTHER);
        out.append(text);
    }

    /** Prints a paragraph; an indented one is a further line of the item or paragraph before it. */
    private void text(String line, int indent) {
        if (line.isEmpty()) {
            return;
        }
        if (indent > 0 && (last == Block.ITEM || last == Block.TEXT)) {
            out.append("\\\n").append(margin);
        } else {
            begin(Block.TEXT);
            margin = "";
        }
        out.append(line);
    }

    private void labelled(String label, List<String> lines, int indent) {
        var filled = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (!filled.isEmpty()) {
            var first = "**" + escaped(label) + "**: " + filled.getFirst();
            item(
                    indent,
                    Stream.concat(Stream.of(first), filled.stream().skip(1)).toList());
        }
    }

    /** Prints an item of a list, inside the item before it if it has a larger indent. */
    private void item(int indent, List<String> lines) {
        var isInside = last == Block.ITEM && indent > indentOfItem;
        begin(Block.ITEM);
        if (!isInside) {
            indentOfItem = indent;
        }
        margin = isInside ? "    " : "  ";
        out.append(isInside ? "  - " : "- ").append(String.join("\\\n" + margin, lines));
    }

    private String place(Part.Reference one) {
        var source = one.source();
        return line(source == null ? Phrase.of(one.id()) : SourceNumbers.named(source))
                + (one.locator() == null ? "" : ", " + escaped(one.locator()));
    }

    private String noteOf(String note) {
        return "Note: " + escaped(note);
    }

    /** Returns a phrase on one line, as Markdown. */
    private String line(Phrase phrase) {
        var line = new StringBuilder();
        var isAfterMark = false;
        for (var span : phrase.spans()) {
            var isMark = span.target() instanceof Target.Mark;
            line.append(isMark && isAfterMark ? " " : "").append(written(span));
            isAfterMark = isMark;
        }
        return line.toString().replaceAll(" +", " ").strip();
    }

    private String written(Phrase.Span span) {
        var text = escaped(span.text());
        return switch (span.target()) {
            // The numbers of a further document go on from those of the documents before it.
            case Target.Mark mark -> "[^" + (footnotes.size() + mark.number()) + "]";
            case Target.Entry _, Target.RowOf _ -> around(text, "`");
            case Target.Identified one when one.party().isPrivate() -> "";
            case Target.Identified one -> text + " (`" + escaped(one.party().id()) + "`)";
            case Target.Web web
            when Markdown.isAddress(web.url()) -> "[" + text + "](" + Markdown.address(web.url()) + ")";
            case null, default ->
                switch (span.tone()) {
                    case STRONG -> around(text, "**");
                    case TITLE, CAUTION -> around(text, "*");
                    case PLAIN, QUIET, LINK -> text;
                };
        };
    }

    /** Puts signs around a text, inside its first and last space, where they would mark nothing up. */
    private static String around(String text, String sign) {
        var inner = text.strip();
        return inner.isEmpty() ? text : text.replace(inner, sign + inner + sign);
    }

    private String escaped(String text) {
        return Markdown.text(text.replace(Phrase.NO_BREAK_SPACE, ' '));
    }
}
