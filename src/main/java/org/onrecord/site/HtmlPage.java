package org.onrecord.site;

import java.util.List;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.View;
import org.onrecord.output.page.Cell;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.Part;
import org.onrecord.output.page.SourceMarks;
import org.onrecord.picture.Canvas;

/** An answer as HTML: what lookups write for a screen, with its structure, and with links to the pages of its entries. */
final class HtmlPage extends Page {
    /** In pixels: that of the text on a wide screen. */
    private static final int DRAWING_WIDTH = 920;

    private static final Style STYLE = new Style(80, false, false, true, View.FULL);

    private final Markup out;
    private final InlineText inline;
    private final HtmlTables tables;
    private final String path;
    private final String title;
    private Group group = Group.NONE;
    private boolean hasSection;
    private List<Part.Reference> sources = List.of();

    /** What is open and takes more of the same. */
    private enum Group {
        NONE,
        BULLETS,
        ENTRIES,
        FIELDS,
        FIGURES,
        REFERENCES,
        LINES
    }

    /**
     * A page whose frame has been begun.
     *
     * @param path where it is in the site
     * @param title its main heading, which answers need not repeat
     */
    HtmlPage(Markup out, Places places, String path, String title) {
        super(STYLE, Sink.nowhere());
        this.out = out;
        this.inline = new InlineText(out, places, path);
        this.tables = new HtmlTables(out, inline);
        this.path = path;
        this.title = title;
    }

    /** Ends the answer with the sources that it has mentioned. */
    void end() {
        enter(Group.NONE);
        if (!sources.isEmpty()) {
            heading("Sources");
            sources.forEach(this::reference);
            enter(Group.NONE);
        }
    }

    Markup out() {
        enter(Group.NONE);
        return out;
    }

    /** Draws what the page says in words already; on a narrow screen the drawing is scrolled. */
    void draw(Content content, CaseRecord record) {
        var svg = new StringBuilder();
        var canvas = new Canvas(DRAWING_WIDTH, false, id -> Places.up(path) + Places.fact(id));
        content.writePicture(record, canvas, new Sink(svg));
        heading("Drawn");
        out().open("div", "class", "drawing").drawing(svg.toString()).close();
    }

    @Override
    public boolean isRoomy() {
        return true;
    }

    @Override
    public void gap() {
        if (group == Group.LINES) {
            out.text("\n");
        }
    }

    @Override
    public void heading(String text) {
        enter(Group.NONE);
        if (!text.equals(title)) {
            var isYear = text.matches("\\d{4}");
            head(isYear && hasSection ? "h3" : "h2", Phrase.of(text));
            hasSection |= !isYear;
        }
    }

    private void head(String element, Phrase text) {
        out.open(element);
        phrase(text.map(Sentence::capital));
        out.close();
    }

    @Override
    public void text(Phrase phrase, int indent) {
        if (phrase.isEmpty()) {
            return;
        }
        if (group != Group.BULLETS || indent == 0) {
            enter(Group.NONE);
        }
        var first = phrase.spans().getFirst();
        if (phrase.spans().size() == 1
                && (first.tone() == Tone.STRONG || first.tone() == Tone.LINK)
                && !first.text().endsWith(".")) {
            head(hasSection ? "h3" : "h2", Phrase.of(first.text()));
        } else {
            paragraph(phrase);
        }
    }

    private void paragraph(Phrase phrase) {
        if (!phrase.isEmpty()) {
            out.open("p", "class", phrase.text().startsWith("Note: ") ? "note" : null);
            phrase(phrase);
            out.close();
        }
    }

    @Override
    public void unwrapped(Phrase phrase) {
        enter(Group.LINES);
        for (var span : phrase.spans()) {
            if (span.tone() == Tone.STRONG) {
                out.element("i", span.text());
            } else {
                out.text(span.text());
            }
        }
        out.text("\n");
    }

    @Override
    public void bullet(Phrase phrase, int indent) {
        if (group == Group.BULLETS) {
            out.close().open("li");
        } else {
            enter(Group.BULLETS);
        }
        phrase(phrase);
    }

    @Override
    public void hanging(Phrase phrase, int indent) {
        bullet(phrase, indent);
    }

    @Override
    public void row(List<Cell> cells) {
        enter(Group.NONE);
        cells.forEach(cell -> cell.paragraphs().forEach(this::paragraph));
    }

    @Override
    public Phrase party(Party party) {
        return party.isPrivate() ? Phrase.EMPTY : Phrase.of(party.name());
    }

    @Override
    public Phrase leadTo(Fact fact) {
        return Phrase.of(" ").and(fact.id(), Tone.QUIET);
    }

    @Override
    public boolean takes(Part part) {
        switch (part) {
            case Part.Entry entry -> entry(entry);
            case Part.Field field -> field(field);
            case Part.Rows rows -> {
                enter(Group.NONE);
                tables.write(rows);
            }
            case Part.Reference reference -> reference(reference);
            case Part.Sources mentioned -> sources = mentioned.references();
            case Part.Figure figure -> {
                enter(Group.FIGURES);
                tables.write(figure);
            }
            case Part.Break change -> {
                enter(Group.FIGURES);
                tables.write(change);
            }
        }
        return true;
    }

    private void entry(Part.Entry entry) {
        enter(Group.ENTRIES);
        out.open("li").element("span", entry.date().text(), "class", "date").open("div");
        entry.body().forEach(this::paragraph);
        out.close().close();
    }

    private void field(Part.Field field) {
        if (group == Group.BULLETS) {
            field.paragraphs()
                    .forEach(one -> paragraph(
                            Phrase.of(Sentence.capital(field.label()) + ": ").and(one)));
            return;
        }
        enter(Group.FIELDS);
        out.open("div").open("dt");
        phrase(Phrase.of(field.label()).map(Sentence::capital));
        out.close();
        field.paragraphs().stream().filter(one -> !one.isEmpty()).forEach(one -> {
            out.open("dd");
            phrase(one);
            out.close();
        });
        out.close();
    }

    private void reference(Part.Reference one) {
        enter(Group.REFERENCES);
        out.open("li", "id", "s" + one.number(), "value", String.valueOf(one.number()));
        var source = one.source();
        phrase(source == null ? Phrase.of(one.id()) : SourceMarks.named(source, STYLE));
        if (one.locator() != null) {
            out.text(", " + one.locator());
        }
        if (source != null) {
            out.text(" ");
            out.element("a", "what rests on it", "class", "id", "href", Places.up(path) + Places.source(one.id()));
            if (source.note() != null) {
                paragraph(Phrase.of("Note: " + source.note()));
            }
        }
        out.close();
    }

    void phrase(Phrase phrase) {
        inline.write(phrase);
    }

    /** Ends what is open, unless it takes this too, and begins what does. */
    private void enter(Group wanted) {
        if (group == wanted) {
            return;
        }
        switch (group) {
            case NONE -> {}
            case BULLETS, FIGURES -> out.close().close();
            case ENTRIES, FIELDS, REFERENCES, LINES -> out.close();
        }
        group = wanted;
        switch (wanted) {
            case NONE -> {}
            case BULLETS -> out.open("ul").open("li");
            case ENTRIES -> out.open("ol", "class", "entries");
            case FIELDS -> out.open("dl");
            case REFERENCES -> out.open("ol", "class", "sources");
            case LINES -> out.open("pre");
            case FIGURES -> tables.beginFigures();
        }
    }
}
