package org.onrecord.site;

import org.jspecify.annotations.Nullable;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;

/** A writer of the sources of a page, and of the bibliography. */
record HtmlSources(Markup out, InlineText inline, Places places, String path) {

    void write(Part.Reference one) {
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

    /** Writes a source of the bibliography; its facts are collapsed. */
    void write(Part.Publication publication) {
        var source = publication.source();
        out.open("li", "id", "source-" + source.id());
        inline.write(SourceNumbers.named(source));
        note(source.note());
        var size = publication.facts().size();
        var facts = size == 1 ? "1 fact cites this source" : size + " facts cite this source";
        out.open("details")
                .element("summary", Sentence.capital(source.kind().words()) + "; " + facts)
                .open("ul");
        for (var fact : publication.facts()) {
            out.open("li").element("a", places.statement(fact), "href", Places.up(path) + Places.fact(fact));
            out.close();
        }
        out.close().close().close();
    }

    void note(@Nullable String note) {
        if (note != null) {
            out.element("p", "Note: " + note, "class", "note");
        }
    }
}
