package org.onrecord.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Tone;
import org.onrecord.picture.Pictures.Canvas;

/** Prints documents as HTML, with links to the pages of their entries. */
final class HtmlPrinter implements Consumer<Part> {
    /** The widths of drawings in pixels, with margins: for the text on a wide screen, and for that on a phone. */
    private static final int WIDE = 960;

    private static final int NARROW = 360;

    private static final double TENTHS = 10;

    private final Markup out;
    private final InlineText inline;
    private final Places places;
    private final Contents contents = new Contents();
    private final String path;
    private Group group = Group.NONE;
    private final Set<Part.Level> folded = new HashSet<>();
    private final Deque<Part.Level> folds = new ArrayDeque<>();
    private boolean hasSection;
    private List<Part.Reference> sources = List.of();

    /** The element that is open and accepts further items. */
    private enum Group {
        NONE,
        BULLETS,
        ENTRIES,
        FIELDS,
        REFERENCES,
        PUBLICATIONS
    }

    /**
     * Creates a printer for the content of a page.
     *
     * @param path the path of the page in the site
     */
    HtmlPrinter(Markup out, Places places, String path) {
        this.out = out;
        this.inline = new InlineText(out, places, path);
        this.places = places;
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
        closeFolds(Part.Level.TITLE);
    }

    /** Collapses what follows each later heading of a level, up to the next. */
    void foldEach(Part.Level level) {
        folded.add(level);
    }

    /** Begins a collapsed part of the page, which lasts until the next heading of its level or above. */
    void fold(Part.Level level, String heading, int size, String noun) {
        fold(level, Phrase.of(heading), " " + Numbers.of(size) + " " + noun + (size == 1 ? "" : "s"));
    }

    private void fold(Part.Level level, Phrase heading, String remark) {
        enter(Group.NONE);
        closeFolds(level);
        out.open("details", "class", "fold").open("summary");
        head(level == Part.Level.SECTION ? "h2" : "h3", heading, null);
        if (!remark.isEmpty()) {
            out.element("span", remark, "class", "quiet");
        }
        // Browsers open a collapsed part if a link leads to an element inside it.
        out.close().open("div", "id", contents.id(capital(heading)));
        folds.push(level);
        hasSection |= level == Part.Level.SECTION;
    }

    private void closeFolds(Part.Level level) {
        while (!folds.isEmpty() && folds.peek().compareTo(level) >= 0) {
            folds.pop();
            out.close().close();
        }
    }

    /** Closes the open group, and returns the page for other elements. */
    Markup out() {
        enter(Group.NONE);
        return out;
    }

    Contents contents() {
        return contents;
    }

    void write(Phrase phrase) {
        inline.write(phrase);
    }

    /** Returns the statement of a fact without marks, its outcome and confidence, and a link to its page. */
    Phrase stated(Fact fact) {
        return Phrase.of(places.statement(fact.id()))
                .and(Document.remarkInBrackets(fact))
                .and(Phrase.rowOf(fact.id()));
    }

    /** Returns the relative path from the page to another. */
    String to(String place) {
        return Places.up(path) + place;
    }

    /** Draws an answer that the page has as text too: once for a wide screen, once for a phone. */
    void draw(BiConsumer<Canvas, Sink> picture) {
        for (var width : new int[] {WIDE, NARROW}) {
            var svg = new StringBuilder();
            picture.accept(new Canvas(width, false, id -> to(Places.fact(id))), new Sink(svg));
            out().open("div", "class", width == WIDE ? "drawing wide" : "drawing narrow")
                    .written(svg)
                    .close();
        }
    }

    @Override
    public void accept(Part part) {
        switch (part) {
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
            case Part.Count count -> accept(new Part.Paragraph(Phrase.of(count.words(), Tone.QUIET), 0));
            case Part.Definition one -> field(one.term(), List.of(Phrase.of(Sentence.capital(one.description()))));
            case Part.Field field -> field(field.label(), field.paragraphs());
            case Part.Changed changed -> changed.lines().forEach(this);
            case Part.Rows rows -> {
                enter(Group.NONE);
                table(rows.ways().getFirst().withoutSigns());
            }
            case Part.Figures figures -> {
                enter(Group.NONE);
                figures(figures.figures());
            }
            case Part.Summary summary -> summary(summary);
            case Part.Cited cited -> reference(cited.reference());
            case Part.Sources mentioned -> sources = mentioned.references();
            case Part.Publication publication -> {
                enter(Group.PUBLICATIONS);
                publication(publication);
            }
            // Only useful in a terminal, where ids and commands can be typed; elements have their own space.
            case Part.Gap _, Part.Hint _, Part.More _ -> {}
            case Part.DataTable _ -> throw new IllegalArgumentException("not a part of a page: " + part);
        }
    }

    /** Writes a heading, except the title, which the page already has. */
    private void heading(Part.Heading heading) {
        leaveListFor(heading.indent());
        if (folded.contains(heading.level())) {
            fold(heading.level(), heading.text(), "");
            return;
        }
        if (group == Group.NONE) {
            closeFolds(heading.level());
        }
        switch (heading.level()) {
            case RECORD, TITLE -> {}
            case SECTION -> {
                head("h2", heading.text(), contents.section(capital(heading.text())));
                hasSection = true;
            }
            case YEAR -> head(hasSection ? "h3" : "h2", heading.text(), contents.id(capital(heading.text())));
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
        if (note != null) {
            out.element("p", "Note: " + note, "class", "note");
        }
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
        out.open("li", "id", "s" + one.number(), "value", String.valueOf(one.number()));
        var source = one.source();
        inline.write(source == null ? Phrase.of(one.id()) : SourceNumbers.named(source));
        if (one.locator() != null) {
            out.text(", " + one.locator());
        }
        if (source != null) {
            var place = places.source(one.id());
            if (place != null) {
                out.text(" ");
                out.element("a", "facts that cite this source", "class", "id", "href", to(place));
            }
            note(source.note());
        }
        out.close();
    }

    /** Writes a source of the bibliography; its facts are collapsed. */
    private void publication(Part.Publication publication) {
        var source = publication.source();
        out.open("li", "id", Places.element(source.id()));
        inline.write(SourceNumbers.named(source));
        note(source.note());
        var size = publication.facts().size();
        var facts = size == 1 ? "1 fact cites this source" : size + " facts cite this source";
        out.open("details")
                .element("summary", Sentence.capital(source.kind().words()) + "; " + facts)
                .open("ul");
        for (var fact : publication.facts()) {
            out.open("li").element("a", places.statement(fact), "href", to(Places.fact(fact)));
            out.close();
        }
        out.close().close().close();
    }

    /** Writes a table. On a narrow screen each row becomes a block, with labels before its cells. */
    private void table(Part.Columns table) {
        beginTable(null, table.heads());
        for (var row : table.rows()) {
            out.open("tr");
            for (var i = 0; i < row.size(); i++) {
                var isEmpty = row.get(i).text().isBlank();
                out.open(
                        "td",
                        "data-label",
                        isEmpty ? null : Sentence.capital(table.heads().get(i)));
                inline.write(row.get(i));
                out.close();
            }
            out.close();
        }
        out.close().close();
    }

    private void beginTable(@Nullable String name, List<String> heads) {
        out.open("table", "class", name).open("thead").open("tr");
        heads.forEach(head ->
                out.element("th", Sentence.capital(head), "scope", "col", "class", head.equals("bar") ? head : null));
        out.close().close().open("tbody");
    }

    private void figures(List<Part.Figure> figures) {
        beginTable("figures", List.of("period", "figure", "bar", "sources"));
        var largest = figures.stream()
                .mapToDouble(figure -> Math.abs(figure.value().doubleValue()))
                .max()
                .orElse(0);
        for (var figure : figures) {
            figure(figure, largest == 0 ? 0 : figure.value().doubleValue() / largest);
            if (figure.breakAfter() != null) {
                out.open("tr", "class", "break").open("td", "colspan", "4");
                out.text("Not comparable across this line. " + figure.breakAfter())
                        .close()
                        .close();
            }
        }
        out.close().close();
    }

    /**
     * Writes a row of a table of figures.
     *
     * @param share the figure relative to the largest of the series, from -1 to 1
     */
    private void figure(Part.Figure figure, double share) {
        var width = String.valueOf((double) Math.round(Math.abs(share) * 100 * TENTHS) / TENTHS);
        var number = Numbers.of(figure.value()) + figure.sign();
        out.open("tr").element("th", figure.period(), "scope", "row").element("td", number, "class", "number");
        out.open("td", "class", share < 0 ? "bar negative" : "bar");
        out.open("svg", "viewBox", "0 0 100 10", "preserveAspectRatio", "none", "aria-hidden", "true");
        out.open("rect", "width", width, "height", "10").close().close().close();
        out.open("td");
        inline.write(figure.marks());
        out.close().close();
    }

    /** Closes the open element and opens another, unless it is the same one. */
    private void enter(Group wanted) {
        if (group == wanted) {
            return;
        }
        switch (group) {
            case NONE -> {}
            case BULLETS -> out.close().close();
            case ENTRIES, FIELDS, REFERENCES, PUBLICATIONS -> out.close();
        }
        group = wanted;
        switch (wanted) {
            case NONE -> {}
            case BULLETS -> out.open("ul").open("li");
            case ENTRIES -> out.open("ol", "class", "entries");
            case FIELDS -> out.open("dl");
            case REFERENCES -> out.open("ol", "class", "sources");
            case PUBLICATIONS -> out.open("ol", "class", "bibliography");
        }
    }

    /** The headings of a page, and the list of links to them at its top. */
    static final class Contents {
        private static final int MIN_SIZE = 4;
        private static final String PREFIX = "at-";

        private final List<Heading> sections = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        private record Heading(String text, String id) {}

        /** Adds a section and returns the id of its heading, made of its words. */
        String section(String text) {
            sections.add(new Heading(text, id(text)));
            return sections.getLast().id();
        }

        /** Returns an id made of words, which no other element of the page has. */
        String id(String text) {
            var words = PREFIX + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            var id = words;
            for (var i = 2; !ids.add(id); i++) {
                id = words + "-" + i;
            }
            return id;
        }

        /** Writes the links, unless the page has few headings. */
        void write(Markup out) {
            if (sections.size() < MIN_SIZE) {
                return;
            }
            out.open("nav", "class", "contents", "aria-label", "On this page").open("ul");
            for (var section : sections) {
                out.open("li")
                        .element("a", section.text(), "href", "#" + section.id())
                        .close();
            }
            out.close().close();
        }
    }
}
