package org.onrecord.output.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.Source;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;

/** Numbers the sources of an answer by first mention, for marks in the text and the list below it. */
public final class SourceMarks {
    private final CaseRecord record;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    SourceMarks(CaseRecord record) {
        this.record = record;
    }

    /** The marks of what a fact rests on, such as {@code [3][4]}. */
    public Phrase of(Fact fact) {
        return of(fact.sources());
    }

    public Phrase of(List<Citation> citations) {
        var marks = Phrase.EMPTY;
        for (var citation : citations) {
            marks = marks.and(of(citation));
        }
        return marks;
    }

    public Phrase of(Citation citation) {
        var number = numbers.computeIfAbsent(citation.source(), id -> numbers.size() + 1);
        var source = record.sources().get(citation.source());
        var mark = "[" + number + "]";
        return source == null ? Phrase.of(mark, Tone.QUIET) : Phrase.link(mark, Tone.QUIET, source.url());
    }

    /** Lists under the answer the sources that it mentions, if any. */
    public void list(Page page) {
        if (numbers.isEmpty()) {
            return;
        }
        page.heading("Sources");
        var widest = ("[" + numbers.size() + "]").length();
        var left = widest + 2;
        numbers.forEach((id, number) -> {
            var mark = Cell.right(Phrase.of("[" + number + "]", Tone.QUIET), 1, widest);
            page.row(List.of(mark, Cell.of(entry(id, page.style()), left, page.measure() - left)));
        });
    }

    private Phrase entry(String id, Style style) {
        var source = record.sources().get(id);
        if (source == null) {
            return Phrase.of(id);
        }
        var parts = new ArrayList<Phrase>();
        parts.add(named(source, style));
        if (!style.hasLinks()) {
            parts.add(address(source, style));
        }
        return Phrase.join(" ", parts);
    }

    /** Publisher, date and title of a source; the title leads to it where the screen has links. */
    public static Phrase named(Source source, Style style) {
        var published = source.published();
        var tone = style.hasLinks() ? Tone.LINK : Tone.PLAIN;
        return Phrase.of(source.publisher() + ", " + (published == null ? "undated" : published.inWords()) + ": ")
                .and(Phrase.link(source.title(), tone, source.url()));
    }

    /** The address of a source, in angle brackets that separate it from what follows. */
    public static Phrase address(Source source, Style style) {
        var url = style.isAscii() ? Ansi.address(source.url()) : source.url();
        return Phrase.of("<").and(Phrase.link(url, Tone.LINK, source.url())).and(">");
    }
}
