package org.onrecord.output.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.Source;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.View;

/** Numbers the sources of an answer in order of first mention; a complete answer, each place in a source. */
public final class SourceNumbers {
    private static final int MAX_IN_LIST = 2;

    private static final int MAX_IN_SUMMARY = 8;

    private final CaseRecord record;
    private final View view;
    private final Map<String, Part.Reference> references = new LinkedHashMap<>();
    private boolean isCut;

    SourceNumbers(CaseRecord record, View view) {
        this.record = record;
        this.view = view;
    }

    /**
     * Returns the marks of a fact in a list, such as {@code [3][4]+2}: short views show two and the number of others.
     */
    public Phrase of(Fact fact) {
        return inList(fact.sources());
    }

    public Phrase inList(List<Citation> citations) {
        return upTo(MAX_IN_LIST, citations);
    }

    /** Returns the mark for a row of a table, such as {@code [3]+2}: short views show one and the number of others. */
    public Phrase inTable(Fact fact) {
        return upTo(1, fact.sources());
    }

    private Phrase upTo(int size, List<Citation> citations) {
        if (view != View.SHORT || citations.size() <= size) {
            return of(citations);
        }
        isCut = true;
        return of(citations.subList(0, size)).and("+" + (citations.size() - size), Tone.QUIET);
    }

    /** Returns the marks of a sentence of a summary: short views show eight and the number of others. */
    Phrase inSummary(List<Citation> citations) {
        return upTo(MAX_IN_SUMMARY, citations);
    }

    /** Returns the mark of the first source, the most authoritative one; all marks unless the view is short. */
    public Phrase first(List<Citation> citations) {
        return of(view == View.SHORT ? citations.stream().limit(1).toList() : citations);
    }

    public Phrase of(List<Citation> citations) {
        return Phrase.join("", citations.stream().map(this::of).toList());
    }

    private Phrase of(Citation citation) {
        var one = reference(citation);
        var url = one.source() == null ? null : one.source().url();
        return Phrase.of("[" + one.number() + "]", Tone.QUIET, new Target.Mark(one.number(), url));
    }

    private Part.Reference reference(Citation citation) {
        var id = citation.source();
        var locator = view == View.COMPLETE ? citation.locator() : null;
        return references.computeIfAbsent(
                locator == null ? id : id + "\n" + locator,
                _ -> new Part.Reference(
                        references.size() + 1, id, record.sources().get(id), locator));
    }

    /** Returns a source of a fact with all that the record has about it. */
    public Part.Cited cited(Citation citation) {
        var one = reference(citation);
        return new Part.Cited(
                of(citation), new Part.Reference(one.number(), one.id(), one.source(), citation.locator()));
    }

    public List<String> ids() {
        return references.values().stream().map(Part.Reference::id).toList();
    }

    void list(Part.Extent extent, Consumer<Part> printer) {
        if (!references.isEmpty()) {
            printer.accept(new Part.Sources(List.copyOf(references.values()), extent, isCut));
        }
    }

    /** Returns publisher, date and title of a source, with the title linked. */
    public static Phrase named(Source source) {
        return Phrase.of(publisher(source) + ": ").and(Phrase.title(source.titleAndCitation(), source.url()));
    }

    public static String publisher(Source source) {
        return publisherAndDate(source, FactDate::inWords);
    }

    /** Returns publisher and date, with short months, for a list in running text. */
    public static String publisherInShort(Source source) {
        return publisherAndDate(source, FactDate::inShortWords);
    }

    private static String publisherAndDate(Source source, Function<FactDate, String> words) {
        var published = source.published();
        return source.publisher() + ", " + (published == null ? "undated" : words.apply(published))
                + (source.isCopy() ? " (copy)" : "");
    }
}
