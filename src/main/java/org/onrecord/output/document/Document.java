package org.onrecord.output.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Part.Level;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Target;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.View;

/**
 * An answer in the making: its parts go to a printer one by one, and its sources are numbered by first mention.
 *
 * @param view how much the answer shows
 * @param printer gets each part
 */
public record Document(CaseRecord record, View view, SourceNumbers sources, Consumer<Part> printer) {

    public static Document of(CaseRecord record, View view, Consumer<Part> printer) {
        return new Document(record, view, new SourceNumbers(record, view), printer);
    }

    /** The same document with the names and sources of another version of the record. */
    public Document of(CaseRecord other) {
        return of(other, view, printer);
    }

    public boolean isFull() {
        return view == View.FULL;
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

    /** The name of the whole answer. */
    public void title(String text) {
        add(new Part.Heading(Level.TITLE, Phrase.of(text, Tone.STRONG), 0));
    }

    /** A heading inside a section. */
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

    /** The note of a fact, if it has one. */
    public void note(@Nullable String note, int indent) {
        if (note != null) {
            add(new Part.Note(note, indent));
        }
    }

    public void bullet(Phrase text, int indent) {
        add(new Part.Item(text, indent, false));
    }

    /** An item whose first line begins to the left of the others. */
    public void hanging(Phrase text, int indent) {
        add(new Part.Item(text, indent, true));
    }

    public void line(Phrase text) {
        add(new Part.Verbatim(text));
    }

    /** The sources mentioned so far, if any. */
    public void listSources() {
        sources.list(view == View.SHORT ? Part.Extent.LINES : Part.Extent.WHOLE, printer);
    }

    /** The same for a long account, which has room for publisher and date of each in its short view. */
    public void listPublishers() {
        sources.list(view == View.SHORT ? Part.Extent.PUBLISHERS : Part.Extent.WHOLE, printer);
    }

    /** A sentence on how far the record reaches in a topic. */
    public void reach(String topic) {
        gap();
        text(reachOf(topic, null));
    }

    /** Returns a sentence on how far the record reaches in a topic, with the note for one person or for all. */
    public String reachOf(String topic, @Nullable String person) {
        return AsOf.of(record, topic, person).sentence();
    }

    /** A statement with its source marks, then its remark and id on one line. */
    public Phrase statement(Fact fact) {
        return statement(fact, Phrase.of(fact.statement()));
    }

    Phrase statement(Fact fact, Phrase said) {
        var remarkAndId = Phrase.join(", ", List.of(remark(fact), Phrase.id(fact.id())));
        return sourced(fact, said).and("  ").and(remarkAndId.unbroken());
    }

    public Phrase sourced(Fact fact) {
        return sourced(fact, Phrase.of(fact.statement()));
    }

    private Phrase sourced(Fact fact, Phrase said) {
        return said.andOnSameLine(sources.of(fact)).and(sequel(fact));
    }

    /** A fact in its few words, if the record has such, with its source marks. */
    public Phrase inShort(Fact fact) {
        return fact.label() == null
                ? sourced(fact)
                : Phrase.of(fact.label() + Phrase.NO_BREAK_SPACE)
                        .and(marksInTable(fact))
                        .and(sequel(fact));
    }

    /** The mark of the first source in a row of a table, and the confidence unless it is established. */
    public Phrase marksInTable(Fact fact) {
        return Phrase.join(" ", List.of(sources.inTable(fact), remark(fact))).and(Phrase.rowOf(fact.id()));
    }

    /** The outcome of a charge, or the replacement of a decision, with the first source of each fact that says so. */
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

    /** The confidence of a fact in words; empty for an established one. */
    public static Phrase remark(Fact fact) {
        return Phrase.of(ConfidenceWords.remark(fact), Tone.CAUTION);
    }

    /** The name of a person or body. */
    public Phrase named(String id, Tone tone) {
        var party = record.party(id);
        var target = party == null || party.isPrivate() ? null : new Target.Named(id);
        var name = record.nameOf(id);
        return target == null ? Phrase.of(name, tone) : Phrase.of(name, tone, target);
    }

    public static String inWords(LocalDate day) {
        return FactDate.of(day).inWords();
    }

    public List<Fact> facts(List<String> ids) {
        return ids.stream().map(record.facts()::get).filter(Objects::nonNull).toList();
    }
}
