package org.onrecord.output.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.FieldChange;
import org.onrecord.model.Confidence;
import org.onrecord.model.Source;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Markdown;

/** Prints outlines in Markdown, with a footnote for each place in a source. */
public final class MarkdownPrinter implements Consumer<Part> {
    private final Style style;
    private final Sink out;
    private final Map<Place, Integer> footnotes = new LinkedHashMap<>();
    private Block last = Block.NONE;

    /** A type of block; a blank line separates any two blocks except items of one list. */
    private enum Block {
        NONE,
        ITEM,
        OTHER
    }

    private record Place(
            String id, @Nullable Source source, @Nullable String locator) {}

    public MarkdownPrinter(Layout layout, Sink out) {
        this.style = layout.style();
        this.out = out;
    }

    @Override
    public void accept(Part part) {
        switch (part) {
            case Part.Gap _ -> {}
            case Part.Heading heading ->
                block(marks(heading.level()) + text(heading.text().text()));
            case Part.Paragraph paragraph -> block(text(paragraph.text()));
            case Part.Note note -> block("Note: " + text(note.text()));
            case Part.Item item -> item("- " + text(item.text()));
            case Part.Summary summary ->
                block(summary.sentences().stream()
                        .map(one -> "**" + text(one.sentence()) + "**" + footnotes(one.sources()))
                        .collect(Collectors.joining(" ")));
            case Part.Code code -> item("```" + code.language() + "\n" + SafeText.of(code.text(), style) + "\n```");
            case Part.Changed changed -> print("  ".repeat(changed.indent()), changed);
            case Part.Statement statement -> print(statement);
            case Part.DataTable table -> {
                begin(Block.OTHER);
                Markdown.write(table.table(), style, out);
            }
            default -> throw new IllegalArgumentException("not a part of an outline: " + part);
        }
    }

    public void end() {
        if (!footnotes.isEmpty()) {
            begin(Block.OTHER);
        }
        footnotes.forEach(
                (place, number) -> out.append("[^").append(number.toString()).append("]: " + footnote(place) + "\n"));
    }

    private static String marks(Part.Level level) {
        return switch (level) {
            case TITLE -> "# ";
            case SECTION -> "## ";
            case YEAR, GROUP -> "### ";
        };
    }

    private void begin(Block block) {
        if (last == Block.OTHER || (last != Block.NONE && last != block)) {
            out.append('\n');
        }
        last = block;
    }

    private void block(String text) {
        begin(Block.OTHER);
        out.append(text).append('\n');
    }

    private void item(String text) {
        begin(Block.ITEM);
        out.append(text).append('\n');
    }

    private void print(Part.Statement fact) {
        var line = new StringBuilder();
        if (fact.statement() == null) {
            line.append("- This fact was withdrawn: `").append(text(fact.id())).append('`');
        } else {
            line.append("- **").append(text(fact.date())).append("**: ").append(text(fact.statement()));
        }
        if (fact.sequel() != null) {
            line.append(" *").append(text(fact.sequel())).append('*');
        }
        if (fact.confidence() != null && fact.confidence() != Confidence.ESTABLISHED) {
            line.append(" (").append(fact.confidence().key()).append(')');
        }
        line.append(footnotes(fact.sources()));
        if (fact.note() != null) {
            line.append("\n  Note: ").append(text(fact.note()));
        }
        item(line.toString());
        for (var step : fact.history()) {
            item("  - Version " + text(step.version()) + ", "
                    + FactDate.of(step.date()).inWords() + ": "
                    + step.change().type().key());
            print("    ", Part.Changed.of(step.change(), 2));
        }
    }

    private String footnotes(List<Part.Cited> sources) {
        var marks = new StringBuilder();
        for (var cited : sources) {
            var one = cited.reference();
            var place = new Place(one.id(), one.source(), one.locator());
            marks.append(" [^")
                    .append(footnotes.computeIfAbsent(place, _ -> footnotes.size() + 1))
                    .append(']');
        }
        return marks.toString();
    }

    private void print(String indent, Part.Changed changes) {
        for (var change : changes.fields()) {
            item(indent + "- " + text(change.words()) + ": " + text(change));
        }
        if (changes.fields().isEmpty() && changes.was() != null) {
            item(indent + "- Was: " + quoted(changes.was()));
        }
        for (var reason : changes.reasons()) {
            item(indent + "- Why: " + text(reason));
        }
    }

    private String text(FieldChange change) {
        if (!change.isOfItems()) {
            return quoted(change.wasSpoken()) + " → " + quoted(change.isSpoken());
        }
        var removed = change.removed().isEmpty() ? "" : "without " + text(String.join("; ", change.removed()));
        var added = change.added().isEmpty() ? "" : "with " + text(String.join("; ", change.added()));
        return removed.isEmpty() || added.isEmpty() ? removed + added : removed + "; " + added;
    }

    private String quoted(@Nullable String text) {
        return text == null ? "nothing" : "“" + text(text) + "”";
    }

    private String footnote(Place place) {
        var source = place.source();
        if (source == null) {
            return text(place.id());
        }
        var published =
                source.published() == null ? "" : ", " + text(source.published().inWords());
        var locator = place.locator() == null ? "" : ", " + text(place.locator());
        var title = text(source.titleAndCitation());
        var linked = Markdown.isAddress(source.url())
                ? "[" + title + "](" + Markdown.address(source.url(), style) + ")"
                : title;
        return text(source.publisher()) + published + ". " + linked + locator;
    }

    private String text(Phrase phrase) {
        return phrase.spans().stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Phrase.Span span) {
        var text = text(span.text());
        if (span.target() instanceof Target.Entry) {
            return "`" + text + "`";
        }
        return span.tone() == Tone.STRONG ? "*" + text + "*" : text;
    }

    private String text(@Nullable String text) {
        return text == null ? "" : Markdown.text(text, style);
    }
}
