package org.onrecord.output.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.SummarySentence;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Part.Level;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.View;

/**
 * An answer under construction.
 *
 * <p>Parts go to a printer one by one; sources are numbered by first mention.
 *
 * @param printer receives each part
 */
public record Document(CaseRecord record, View view, SourceNumbers sources, Consumer<Part> printer) {
    private static final int MAX_LINES_OF_SOURCES = 4;

    public static Document of(CaseRecord record, View view, Consumer<Part> printer) {
        return new Document(record, view, new SourceNumbers(record, view), printer);
    }

    /** Returns the same document with the names and sources of another version of the record. */
    public Document of(CaseRecord other) {
        return of(other, view, printer);
    }

    public boolean isFull() {
        return view == View.FULL || isComplete();
    }

    public boolean isComplete() {
        return view == View.COMPLETE;
    }

    public void add(Part part) {
        printer.accept(part);
    }

    public void gap() {
        add(new Part.Gap());
    }

    public void section(String text) {
        section(Phrase.of(text, Tone.STRONG));
    }

    public void section(Phrase text) {
        add(new Part.Heading(Level.SECTION, text, 0));
    }

    public void title(String text) {
        add(new Part.Heading(Level.TITLE, Phrase.of(text, Tone.STRONG), 0));
    }

    public void group(String text) {
        group(Phrase.of(text, Tone.STRONG), 0);
    }

    public void group(Phrase text, int indent) {
        add(new Part.Heading(Level.GROUP, text, indent));
    }

    public void text(String text) {
        text(Phrase.of(text), 0);
    }

    public void text(Phrase text) {
        text(text, 0);
    }

    public void text(Phrase text, int indent) {
        if (!text.isEmpty()) {
            add(new Part.Paragraph(text, indent));
        }
    }

    /** Adds a summary, if there is one, each sentence with the first source of every fact that it rests on. */
    public void summary(List<SummarySentence> sentences) {
        if (!sentences.isEmpty()) {
            add(new Part.Summary(sentences.stream().map(this::stated).toList()));
        }
    }

    private Part.Stated stated(SummarySentence sentence) {
        var cited = facts(sentence.facts()).stream()
                .map(fact -> fact.sources().getFirst())
                .collect(Collectors.toMap(Citation::source, one -> one, (one, _) -> one, LinkedHashMap::new));
        return new Part.Stated(sentence.text(), sources.inSummary(List.copyOf(cited.values())));
    }

    public void note(@Nullable String note, int indent) {
        if (note != null) {
            add(new Part.Note(note, indent));
        }
    }

    public void bullet(Phrase text, int indent) {
        add(new Part.Item(text, indent, false));
    }

    public void hanging(Phrase text, int indent) {
        add(new Part.Item(text, indent, true));
    }

    /** Adds the sources; a short view has a line for each unless they are many. */
    public void listSources() {
        if (sources.ids().size() > MAX_LINES_OF_SOURCES) {
            listPublishers();
        } else {
            sources.list(view == View.SHORT ? Part.Extent.LINES : Part.Extent.WHOLE, printer);
        }
    }

    /** Adds the sources of a long account, with publishers and dates in the short view too. */
    public void listPublishers() {
        sources.list(view == View.SHORT ? Part.Extent.PUBLISHERS : Part.Extent.WHOLE, printer);
    }

    public void asOf(String topic) {
        gap();
        text(asOfInWords(topic, null));
    }

    /** Returns a sentence with the as-of date of a topic, and the note for one person, or for all if null. */
    public String asOfInWords(String topic, @Nullable String person) {
        return AsOf.of(record, topic, person).sentence();
    }

    /** Returns a statement with its source marks, then its remark and id on one line. */
    public Phrase statement(Fact fact) {
        var remarkAndId = Phrase.join(", ", List.of(remark(fact), Phrase.id(fact.id())));
        return sourced(fact).and("  ").and(remarkAndId.unbroken());
    }

    /** Returns the statement; in a complete answer with the date, which is otherwise in the words around it. */
    public Phrase dated(Fact fact) {
        var date = Phrase.of(isComplete() ? fact.date().inWords() : "", Tone.STRONG);
        return Phrase.join(": ", List.of(date, statement(fact)));
    }

    public Phrase sourced(Fact fact) {
        return Phrase.of(fact.statement()).andOnSameLine(sources.of(fact)).and(sequel(fact));
    }

    /** Returns the label of a fact, or else its statement, with source marks. */
    public Phrase inShort(Fact fact) {
        return fact.label() == null
                ? sourced(fact)
                : Phrase.of(fact.label() + Phrase.NO_BREAK_SPACE)
                        .and(marksInTable(fact))
                        .and(sequel(fact));
    }

    /** Returns the mark of the first source, and the confidence unless established. */
    public Phrase marksInTable(Fact fact) {
        return Phrase.join(" ", List.of(sources.inTable(fact), remark(fact))).and(Phrase.rowOf(fact.id()));
    }

    /**
     * Returns the outcome of a charge or the replacement of a decision, with the first source of each fact behind it.
     */
    public Phrase sequel(Fact fact) {
        var sequel = new Outcomes(record).sequel(fact);
        if (sequel == null) {
            return Phrase.EMPTY;
        }
        var marks = sources.of(
                sequel.facts().stream().map(later -> later.sources().getFirst()).toList());
        return Phrase.of(" " + sequel.sentence())
                .and(marks.isEmpty() ? "" : String.valueOf(Phrase.NO_BREAK_SPACE))
                .and(marks);
    }

    public static Phrase remark(Fact fact) {
        return Phrase.of(ConfidenceWords.remark(fact), Tone.CAUTION);
    }

    /** Returns the confidence in brackets after a space; empty for an established fact. */
    public static Phrase remarkInBrackets(Fact fact) {
        var remark = remark(fact);
        return remark.isEmpty()
                ? remark
                : Phrase.of(" ").and(Phrase.of("(").and(remark).and(")").unbroken());
    }

    /** Returns the name of a person or body, linked unless private. */
    public Phrase named(String id, Tone tone) {
        var name = record.nameOf(id);
        return record.publicParty(id) == null ? Phrase.of(name, tone) : Phrase.of(name, tone, new Target.Named(id));
    }

    public static String inWords(LocalDate day) {
        return FactDate.of(day).inWords();
    }

    public List<Fact> facts(List<String> ids) {
        return record.factsWith(ids).toList();
    }

    /**
     * A group of labelled lines.
     *
     * @param labelWidth columns for the longest label
     */
    public record Fields(Document document, int indent, int labelWidth) {
        public void add(String label, @Nullable String text) {
            add(label, Phrase.of(text == null ? "" : text));
        }

        public void add(String label, Phrase text) {
            add(label, List.of(text));
        }

        /** Adds a field of several paragraphs, unless all are empty. */
        public void add(String label, List<Phrase> paragraphs) {
            if (!paragraphs.stream().allMatch(Phrase::isEmpty)) {
                document.add(new Part.Field(Phrase.of(label, Tone.STRONG), paragraphs, indent, labelWidth));
            }
        }
    }
}
