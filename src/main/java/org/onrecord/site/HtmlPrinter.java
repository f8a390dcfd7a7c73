package org.onrecord.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Tone;
import org.onrecord.picture.Canvas;

/** Prints the parts of a document as HTML, with links to the pages of its entries. */
final class HtmlPrinter implements Consumer<Part> {
    /** In pixels: that of the text on a wide screen. */
    private static final int DRAWING_WIDTH = 920;

    private final Markup out;
    private final InlineText inline;
    private final HtmlTables tables;
    private final String path;
    private Group group = Group.NONE;
    private boolean hasSection;
    private List<Part.Reference> sources = List.of();

    /** The element that is open and takes more of the same. */
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
     * A printer into a page whose frame has been begun.
     *
     * @param path its place in the site
     */
    HtmlPrinter(Markup out, Places places, String path) {
        this.out = out;
        this.inline = new InlineText(out, places, path);
        this.tables = new HtmlTables(out, inline);
        this.path = path;
    }

    /** Ends the answer with the sources that it has mentioned. */
    void end() {
        enter(Group.NONE);
        if (!sources.isEmpty()) {
            section("Sources");
            sources.forEach(this::reference);
            enter(Group.NONE);
        }
    }

    /** Returns the page for other elements. */
    Markup out() {
        enter(Group.NONE);
        return out;
    }

    /** Draws an answer that the page has in words already; on a narrow screen the drawing is scrolled. */
    void draw(Content content, CaseRecord record) {
        var svg = new StringBuilder();
        var canvas = new Canvas(DRAWING_WIDTH, false, id -> Places.up(path) + Places.fact(id));
        content.writePicture(record, canvas, new Sink(svg));
        section("Drawn");
        out().open("div", "class", "drawing").drawing(svg.toString()).close();
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
                leaveFor(paragraph.indent());
                paragraph(paragraph.text());
            }
            case Part.Note note -> {
                leaveFor(note.indent());
                note(note.text());
            }
            case Part.Item item -> item(item.text());
            case Part.Entry entry -> entry(entry.date(), entry.body(), entry.note());
            case Part.Line line -> entry(line.date(), List.of(said(line)), null);
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
            case Part.Cited cited -> reference(cited.reference());
            case Part.Sources mentioned -> sources = mentioned.references();
            case Part.Publication publication -> publication(publication);
            case Part.Verbatim verbatim -> line(verbatim.line());
            // For a prompt, where ids and commands can be typed.
            case Part.Hint _, Part.More _ -> {}
            case Part.Bars _, Part.Chart _, Part.Pair _, Part.Code _, Part.Statement _, Part.DataTable _ ->
                throw new IllegalArgumentException("not a part of a page: " + part);
        }
    }

    /** The page has its title already. */
    private void heading(Part.Heading heading) {
        leaveFor(heading.indent());
        switch (heading.level()) {
            case TITLE -> {}
            case SECTION -> {
                head("h2", heading.text());
                hasSection = true;
            }
            case YEAR, GROUP -> head(hasSection ? "h3" : "h2", heading.text());
        }
    }

    private void section(String text) {
        accept(new Part.Heading(Part.Level.SECTION, Phrase.of(text), 0));
    }

    private void head(String element, Phrase text) {
        out.open(element);
        text.spans().forEach(span -> inline.write(Sentence.capital(span.text()), Tone.PLAIN, span.target()));
        out.close();
    }

    /** Ends a list, unless an indented text belongs to its last item. */
    private void leaveFor(int indent) {
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

    private void note(@Nullable String note) {
        if (note != null) {
            out.element("p", "Note: " + note, "class", "note");
        }
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

    private static Phrase said(Part.Line line) {
        return Phrase.join(" ", List.of(Phrase.of(line.statement()).and(line.sequel()), line.remark()))
                .and(Phrase.rowOf(line.fact()));
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
        head("dt", label);
        paragraphs.forEach(one -> {
            out.open("dd");
            inline.write(one);
            out.close();
        });
        out.close();
    }

    private void reference(Part.Reference one) {
        enter(Group.REFERENCES);
        out.open("li", "id", "s" + one.number(), "value", String.valueOf(one.number()));
        var source = one.source();
        inline.write(source == null ? Phrase.of(one.id()) : SourceNumbers.named(source));
        if (one.locator() != null) {
            out.text(", " + one.locator());
        }
        if (source != null) {
            out.text(" ");
            out.element(
                    "a",
                    "facts that cite this source",
                    "class",
                    "id",
                    "href",
                    Places.up(path) + Places.source(one.id()));
            note(source.note());
        }
        out.close();
    }

    private void publication(Part.Publication publication) {
        enter(Group.PUBLICATIONS);
        var source = publication.source();
        out.open("li", "id", "source-" + source.id());
        inline.write(SourceNumbers.named(source));
        out.open("p").text(source.kind().words() + "; cited by ");
        inline.write(
                Phrase.join(", ", publication.facts().stream().map(Phrase::id).toList()));
        out.close();
        note(source.note());
        out.close();
    }

    /** Ends the open element, unless it takes this too, and begins the one that does. */
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
