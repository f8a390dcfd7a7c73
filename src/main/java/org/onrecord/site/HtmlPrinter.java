package org.onrecord.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Tone;
import org.onrecord.picture.Pictures.Canvas;

/** A printer of documents as HTML, with links to the pages of their entries. */
final class HtmlPrinter implements Consumer<Part> {
    /** The widths of drawings in pixels, with margins: for the text on a wide screen, and for that on a phone. */
    private static final int WIDE = 960;

    private static final int NARROW = 360;

    private final Markup out;
    private final InlineText inline;
    private final HtmlTables tables;
    private final HtmlSources bibliography;
    private final Contents contents = new Contents();
    private final String path;
    private Group group = Group.NONE;
    private boolean hasSection;
    private List<Part.Reference> sources = List.of();

    /** The element that is open and accepts further items. */
    private enum Group {
        NONE,
        BULLETS,
        ENTRIES,
        FIELDS,
        REFERENCES,
        PUBLICATIONS,
        LINES
    }

    /**
     * Creates a printer for the content of a page.
     *
     * @param path the path of the page in the site
     */
    HtmlPrinter(Markup out, Places places, String path) {
        this.out = out;
        this.inline = new InlineText(out, places, path);
        this.tables = new HtmlTables(out, inline);
        this.bibliography = new HtmlSources(out, inline, places, path);
        this.path = path;
    }

    /** Ends the answer with its list of sources. */
    void end() {
        enter(Group.NONE);
        if (!sources.isEmpty()) {
            section("Sources");
            sources.forEach(this::reference);
            enter(Group.NONE);
        }
    }

    /** Closes the open group, and returns the page for other elements. */
    Markup out() {
        enter(Group.NONE);
        return out;
    }

    /** Returns the headings written so far. */
    Contents contents() {
        return contents;
    }

    /** Writes a phrase into the open element. */
    void write(Phrase phrase) {
        inline.write(phrase);
    }

    /** Draws an answer that the page has as text too: once for a wide screen, once for a phone. */
    void draw(BiConsumer<Canvas, Sink> picture) {
        for (var width : new int[] {WIDE, NARROW}) {
            var svg = new StringBuilder();
            picture.accept(new Canvas(width, false, id -> Places.up(path) + Places.fact(id)), new Sink(svg));
            out().open("div", "class", width == WIDE ? "drawing wide" : "drawing narrow")
                    .written(svg)
                    .close();
        }
    }

    @Override
    public void accept(Part part) {
        switch (part) {
            case Part.Gap _ -> {
                if (group == Group.LINES) {
                    out.text("\n");
                }
            }
            case Part.Heading heading -> heading(heading);
            case Part.Paragraph paragraph -> {
                leaveListFor(paragraph.indent());
                paragraph(paragraph.text());
            }
            case Part.Note note -> {
                leaveListFor(note.indent());
                note(note.text());
            }
            case Part.Item item -> item(item.text());
            case Part.Entry entry -> entry(entry.date(), entry.body(), entry.note());
            case Part.Steps steps -> steps.steps().forEach(this::step);
            case Part.NotesLeftOut notes ->
                accept(new Part.Paragraph(Phrase.of(notes.count() + " are on the pages of the facts."), 0));
            case Part.Count count -> accept(new Part.Paragraph(Phrase.of(count.words(), Tone.QUIET), 0));
            case Part.Definition one -> field(one.term(), List.of(Phrase.of(Sentence.capital(one.description()))));
            case Part.Field field -> field(field.label(), field.paragraphs());
            case Part.Brief brief ->
                brief.fields().stream().limit(brief.maxLines()).forEach(this);
            case Part.Changed changed -> changed.changes().lines(0).forEach(this);
            case Part.Rows rows -> {
                enter(Group.NONE);
                tables.write(rows.ways().getFirst());
            }
            case Part.Figures figures -> {
                enter(Group.NONE);
                tables.write(figures);
            }
            case Part.Summary summary -> summary(summary);
            case Part.Cited cited -> reference(cited.reference());
            case Part.Sources mentioned -> sources = mentioned.references();
            case Part.Publication publication -> {
                enter(Group.PUBLICATIONS);
                bibliography.write(publication);
            }
            case Part.Verbatim verbatim -> line(verbatim.line());
            // Only useful in a terminal, where ids and commands can be typed.
            case Part.Hint _, Part.More _ -> {}
            case Part.Bars _, Part.Chart _, Part.Pair _, Part.Code _, Part.Statement _, Part.DataTable _ ->
                throw new IllegalArgumentException("not a part of a page: " + part);
        }
    }

    /** Writes a heading, except the title, which the page already has. */
    private void heading(Part.Heading heading) {
        leaveListFor(heading.indent());
        switch (heading.level()) {
            case TITLE -> {}
            case SECTION -> {
                head("h2", heading.text(), contents.section(capital(heading.text())));
                hasSection = true;
            }
            case YEAR -> head(hasSection ? "h3" : "h2", heading.text(), contents.year(capital(heading.text())));
            case GROUP -> {
                var id = hasSection ? null : contents.section(capital(heading.text()));
                head(hasSection ? "h3" : "h2", heading.text(), id);
            }
        }
    }

    private void section(String text) {
        accept(new Part.Heading(Part.Level.SECTION, Phrase.of(text), 0));
    }

    private static String capital(Phrase text) {
        return Sentence.capital(text.text());
    }

    private void head(String element, Phrase text, @Nullable String id) {
        out.open(element, "id", id);
        text.spans().forEach(span -> inline.write(Sentence.capital(span.text()), Tone.PLAIN, span.target()));
        out.close();
    }

    /** Ends a list, unless the next text is indented and so part of its last item. */
    private void leaveListFor(int indent) {
        if (group != Group.BULLETS || indent == 0) {
            enter(Group.NONE);
        }
    }

    private void paragraph(Phrase phrase) {
        if (!phrase.isEmpty()) {
            out.open("p");
            inline.write(phrase);
            out.close();
        }
    }

    private void summary(Part.Summary summary) {
        enter(Group.NONE);
        out.open("p", "class", "summary");
        inline.write(Phrase.join(
                " ",
                summary.sentences().stream()
                        .map(one -> Phrase.of(one.sentence() + " ").and(one.marks()))
                        .toList()));
        out.close();
    }

    private void note(@Nullable String note) {
        bibliography.note(note);
    }

    private void line(Phrase line) {
        enter(Group.LINES);
        for (var span : line.spans()) {
            if (span.tone() == Tone.STRONG) {
                out.element("i", span.text());
            } else {
                out.text(span.text());
            }
        }
        out.text("\n");
    }

    private void item(Phrase text) {
        if (group == Group.BULLETS) {
            out.close().open("li");
        } else {
            enter(Group.BULLETS);
        }
        inline.write(text);
    }

    private void entry(Phrase date, List<Phrase> body, @Nullable String note) {
        enter(Group.ENTRIES);
        out.open("li").element("span", date.text(), "class", "date").open("div");
        body.forEach(this::paragraph);
        note(note);
        out.close().close();
    }

    private void step(Part.Step step) {
        var body = new ArrayList<>(List.of(step.phrase()));
        body.addAll(step.entry().body());
        entry(step.entry().date(), body, step.entry().note());
    }

    private void field(Phrase label, List<Phrase> all) {
        var paragraphs = all.stream().filter(one -> !InlineText.isLeftOut(one)).toList();
        if (paragraphs.isEmpty()) {
            return;
        }
        if (group == Group.BULLETS) {
            paragraphs.forEach(one ->
                    paragraph(Phrase.of(Sentence.capital(label.text()) + ": ").and(one)));
            return;
        }
        enter(Group.FIELDS);
        out.open("div");
        head("dt", label, null);
        paragraphs.forEach(one -> {
            out.open("dd");
            inline.write(one);
            out.close();
        });
        out.close();
    }

    private void reference(Part.Reference one) {
        enter(Group.REFERENCES);
        bibliography.write(one);
    }

    /** Closes the open element and opens another, unless it is the same one. */
    private void enter(Group wanted) {
        if (group == wanted) {
            return;
        }
        switch (group) {
            case NONE -> {}
            case BULLETS -> out.close().close();
            case ENTRIES, FIELDS, REFERENCES, PUBLICATIONS, LINES -> out.close();
        }
        group = wanted;
        switch (wanted) {
            case NONE -> {}
            case BULLETS -> out.open("ul").open("li");
            case ENTRIES -> out.open("ol", "class", "entries");
            case FIELDS -> out.open("dl");
            case REFERENCES -> out.open("ol", "class", "sources");
            case PUBLICATIONS -> out.open("ol", "class", "bibliography");
            case LINES -> out.open("pre");
        }
    }
}
