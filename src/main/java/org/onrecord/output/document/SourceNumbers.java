package org.onrecord.output.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.Source;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Target;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.View;

/** The numbers of the sources of an answer, in the order of first mention. */
public final class SourceNumbers {
    /** How many sources of a fact a short list names. */
    private static final int FEW = 2;

    private final CaseRecord record;
    private final View view;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private boolean isCut;

    SourceNumbers(CaseRecord record, View view) {
        this.record = record;
        this.view = view;
    }

    /** The marks of the sources of a fact in a list, such as {@code [3][4]+2}: in short views two, and how many more. */
    public Phrase of(Fact fact) {
        return inList(fact.sources());
    }

    public Phrase inList(List<Citation> citations) {
        return upTo(FEW, citations);
    }

    /** The mark of the first source and how many more there are, such as {@code [3]+2}, for the rows of short tables. */
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

    /** The mark of the first source, which has the most authority; all where the view is not short. */
    public Phrase first(List<Citation> citations) {
        return of(view == View.SHORT ? citations.stream().limit(1).toList() : citations);
    }

    public Phrase of(List<Citation> citations) {
        return Phrase.join("", citations.stream().map(this::of).toList());
    }

    private Phrase of(Citation citation) {
        var number = numberOf(citation.source());
        var source = record.sources().get(citation.source());
        return Phrase.of("[" + number + "]", Tone.QUIET, new Target.Mark(number, source == null ? null : source.url()));
    }

    private int numberOf(String id) {
        return numbers.computeIfAbsent(id, _ -> numbers.size() + 1);
    }

    /** A source of a fact with all that the record has about it. */
    public Part.Cited cited(Citation citation) {
        return new Part.Cited(of(citation), reference(citation.source(), citation.locator()));
    }

    private Part.Reference reference(String id, @Nullable String locator) {
        return new Part.Reference(numberOf(id), id, record.sources().get(id), locator);
    }

    /** Ids of the sources that were mentioned, in the order of their numbers. */
    public List<String> ids() {
        return List.copyOf(numbers.keySet());
    }

    void list(Part.Extent extent, Consumer<Part> printer) {
        if (!numbers.isEmpty()) {
            var references = ids().stream().map(id -> reference(id, null)).toList();
            printer.accept(new Part.Sources(references, extent, isCut));
        }
    }

    /** Publisher, date and title of a source; the title leads to it. */
    public static Phrase named(Source source) {
        return Phrase.of(publisher(source) + ": ").and(Phrase.title(source.titleAndCitation(), source.url()));
    }

    /** Publisher and date of a source. */
    public static String publisher(Source source) {
        var published = source.published();
        return source.publisher() + ", " + (published == null ? "undated" : published.inWords())
                + (source.isCopy() ? " (copy)" : "");
    }
}
