package org.onrecord.output.screen;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Source;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** A printer of sources: below an answer, of one fact, and in a bibliography. */
record SourceLines(Page page) {
    /** Minimum width for a cut title. */
    private static final int MIN_TITLE = 12;

    private static final int CITED_INDENT = 5;
    private static final int INDENT = 4;
    private static final int MAX_FACTS = 3;

    void print(Part.Sources sources) {
        if (sources.extent() == Part.Extent.PUBLISHERS) {
            printPublishers(sources.references());
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
        return left < Math.min(MIN_TITLE, title.width())
                ? Phrase.title(SourceNumbers.publisher(source), source.url())
                : head.and(": ").and(Phrase.title(page.cut(title.text(), left), source.url()));
    }

    private void printPublishers(List<Part.Reference> references) {
        var named = new ArrayList<Phrase>();
        for (var one : references) {
            var source = one.source();
            var text =
                    source == null ? Phrase.of(one.id()) : Phrase.title(SourceNumbers.publisher(source), source.url());
            named.add(mark(one.number())
                    .and(String.valueOf(Phrase.NO_BREAK_SPACE), Tone.QUIET)
                    .and(text));
        }
        page.gap();
        page.text(Phrase.of("Sources: ", Tone.STRONG).and(Phrase.join("; ", named)), 0);
    }

    void print(Part.Cited cited) {
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

    void print(Part.Publication publication) {
        var source = publication.source();
        page.hanging(publication.mark().andOnSameLine(SourceNumbers.named(source)), INDENT);
        if (!page.style().hasLinks()) {
            page.text(Phrase.address(source.url()), INDENT);
        }
        page.text(
                Phrase.of(source.kind().words() + "; cited by ")
                        .and(cited(publication.facts()))
                        .and("; ")
                        .and(Phrase.id(source.id())),
                INDENT);
        if (source.note() != null) {
            page.text(Phrase.of("Note: " + source.note()), INDENT);
        }
    }

    private static Phrase cited(List<String> facts) {
        return facts.size() > MAX_FACTS
                ? Phrase.of(facts.size() + " facts")
                : Phrase.of(String.join(", ", facts), Tone.QUIET);
    }
}
