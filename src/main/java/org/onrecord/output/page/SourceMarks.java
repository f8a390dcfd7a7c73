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
import org.onrecord.output.layout.View;
import org.onrecord.output.layout.Wrap;

/** Numbers the sources of an answer by first mention, for marks in the text and the list below it. */
public final class SourceMarks {
    /** How many sources of a fact a short list names. */
    private static final int FEW = 2;

    /** The narrowest room for the beginning of a title. */
    private static final int LEAST_OF_TITLE = 12;

    private final CaseRecord record;
    private final View view;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private boolean isCut;

    public SourceMarks(CaseRecord record, View view) {
        this.record = record;
        this.view = view;
    }

    /** The marks of what a fact in a list rests on, such as {@code [3][4]+2}: in short views two, and how many more. */
    public Phrase of(Fact fact) {
        return inList(fact.sources());
    }

    public Phrase inList(List<Citation> citations) {
        if (view != View.SHORT || citations.size() <= FEW) {
            return of(citations);
        }
        isCut = true;
        return of(citations.subList(0, FEW)).and("+" + (citations.size() - FEW), Tone.QUIET);
    }

    /** The mark of the first source and how many more there are, such as {@code [3]+2}, for the rows of short tables. */
    public Phrase inTable(Fact fact) {
        var citations = fact.sources();
        if (view != View.SHORT || citations.size() == 1) {
            return of(citations);
        }
        isCut = true;
        return of(citations.getFirst()).and("+" + (citations.size() - 1), Tone.QUIET);
    }

    /** The mark of the first, which has the most authority. */
    public Phrase first(List<Citation> citations) {
        return of(view == View.SHORT ? citations.stream().limit(1).toList() : citations);
    }

    public Phrase of(List<Citation> citations) {
        return Phrase.join("", citations.stream().map(this::of).toList());
    }

    public int numberOf(Citation citation) {
        return numbers.computeIfAbsent(citation.source(), id -> numbers.size() + 1);
    }

    public Phrase of(Citation citation) {
        var number = numberOf(citation);
        var source = record.sources().get(citation.source());
        var mark = "[" + number + "]";
        return source == null ? Phrase.of(mark, Tone.QUIET) : Phrase.link(mark, Tone.QUIET, source.url());
    }

    /** Ids of the sources that were mentioned, in the order of their numbers. */
    public List<String> ids() {
        return List.copyOf(numbers.keySet());
    }

    /** Lists under the answer the sources that it mentions, if any. */
    public void list(Page page) {
        if (numbers.isEmpty()) {
            return;
        }
        if (page.takes(new Part.Sources(references()))) {
            return;
        }
        page.heading("Sources");
        var widest = ("[" + numbers.size() + "]").length();
        var left = widest + 2;
        numbers.forEach((id, number) -> {
            var mark = Cell.right(Phrase.of("[" + number + "]", Tone.QUIET), 1, widest);
            page.row(List.of(mark, Cell.of(entry(id, page, left), left, page.measure() - left)));
        });
        if (isCut) {
            var more = page.style().typed("+N means N more sources: onrecord sources ID");
            page.text(Phrase.of(more, Tone.QUIET), 1);
        }
    }

    private List<Part.Reference> references() {
        return numbers.entrySet().stream()
                .map(one -> new Part.Reference(
                        one.getValue(), one.getKey(), record.sources().get(one.getKey()), null))
                .toList();
    }

    /** Lists publisher and date of the sources in running text, for long accounts. */
    public void listPublishers(Page page) {
        var named = new ArrayList<Phrase>();
        numbers.forEach((id, number) -> {
            var source = record.sources().get(id);
            var text = source == null ? Phrase.of(id) : Phrase.link(head(source), linkTone(page.style()), source.url());
            named.add(Phrase.of("[" + number + "]" + Phrase.NO_BREAK_SPACE, Tone.QUIET)
                    .and(text));
        });
        if (view != View.SHORT) {
            list(page);
        } else if (!named.isEmpty()) {
            page.gap();
            page.text(Phrase.of("Sources: ", Tone.STRONG).and(Phrase.join("; ", named)), 0);
        }
    }

    private Phrase entry(String id, Page page, int left) {
        var source = record.sources().get(id);
        if (source == null) {
            return Phrase.of(id);
        }
        return view == View.SHORT
                ? onOneLine(source, page, page.measure() - left)
                : named(source, page.style()).and(" ").and(address(source, page.style()));
    }

    /** Publisher, date and as much of the title as fits the line, or no title. */
    private static Phrase onOneLine(Source source, Page page, int room) {
        var head = page.safe(Phrase.of(head(source)));
        var left = room - head.width() - 2;
        var title = page.safe(Phrase.of(source.titleAndCitation()));
        if (title.width() > left) {
            title = page.safe(Phrase.of(source.title()));
        }
        if (left < Math.min(LEAST_OF_TITLE, title.width())) {
            return Phrase.link(head(source), linkTone(page.style()), source.url());
        }
        var cut = Wrap.cut(title.text(), left, page.style().isAscii() ? "..." : "…");
        return head.and(": ").and(Phrase.link(cut, linkTone(page.style()), source.url()));
    }

    /** Publisher, date and title of a source; the title leads to it where the screen has links. */
    public static Phrase named(Source source, Style style) {
        return Phrase.of(head(source) + ": ")
                .and(Phrase.link(source.titleAndCitation(), linkTone(style), source.url()));
    }

    private static String head(Source source) {
        var published = source.published();
        return source.publisher() + ", " + (published == null ? "undated" : published.inWords())
                + (source.isCopy() ? " (copy)" : "");
    }

    private static Tone linkTone(Style style) {
        return style.hasLinks() ? Tone.LINK : Tone.PLAIN;
    }

    /** The address of a source, in angle brackets that separate it from what follows. */
    public static Phrase address(Source source, Style style) {
        var url = style.isAscii() ? Ansi.address(source.url()) : source.url();
        return Phrase.of("<").and(Phrase.link(url, Tone.LINK, source.url())).and(">");
    }
}
