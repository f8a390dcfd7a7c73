package org.onrecord.output.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.View;

/**
 * What every part of a text answer needs.
 *
 * @param page where the text goes
 * @param sources the sources mentioned so far
 */
public record TextContext(CaseRecord record, Page page, SourceMarks sources) {

    /**
     * An empty page about a record.
     *
     * @param out gets each line when it is written
     */
    public static TextContext of(CaseRecord record, Style style, Sink out) {
        return new TextContext(record, new Page(style, out), new SourceMarks(record, style.view()));
    }

    /** The same page with the names and sources of another version of the record. */
    public TextContext of(CaseRecord other) {
        return new TextContext(other, page, new SourceMarks(other, view()));
    }

    public View view() {
        return page.style().view();
    }

    public boolean isFull() {
        return view() == View.FULL;
    }

    /** The last line of a short view, which names the command for more. */
    public void more(String command) {
        page.gap();
        page.text(Phrase.of("More: " + page.style().typed(command), Tone.QUIET), 0);
    }

    /** A statement with its source marks, then its remark and id held together as quietly as the screen allows. */
    public Phrase statement(Fact fact) {
        return statement(fact, Phrase.of(fact.statement()));
    }

    /** The same in other words. */
    public Phrase statement(Fact fact, Phrase said) {
        return sourced(fact, said).and("  ").and(remarkAndId(fact));
    }

    public Phrase sourced(Fact fact) {
        return sourced(fact, Phrase.of(fact.statement()));
    }

    private Phrase sourced(Fact fact, Phrase said) {
        return said.andOnSameLine(sources.of(fact)).and(sequel(fact));
    }

    /** The first line of a table that may be longer than the screen: how many rows it has, and the way to more. */
    public void count(int size, String one) {
        var many = one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        page.text(
                Phrase.of(
                        Numbers.of(size) + " " + (size == 1 ? one : many)
                                + (page.isRoomy() ? "" : "; more about each with --full"),
                        Tone.QUIET),
                0);
    }

    /** A fact in few words, where the record has such, with its source marks. */
    public Phrase inShort(Fact fact) {
        return fact.label() == null
                ? sourced(fact)
                : Phrase.of(fact.label() + Phrase.NO_BREAK_SPACE)
                        .and(marksInTable(fact))
                        .and(sequel(fact));
    }

    /** The mark of the first source in a row of a table, and the confidence if it is not established. */
    public Phrase marksInTable(Fact fact) {
        return Phrase.join(" ", List.of(sources.inTable(fact), remark(fact), page.leadTo(fact)));
    }

    /** What came of a charge, or replaced a decision, with the first source of each fact that says so. */
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

    private static Phrase remarkAndId(Fact fact) {
        return Phrase.join(", ", List.of(remark(fact), Phrase.of(fact.id(), Tone.QUIET)))
                .unbroken();
    }

    /** The confidence of a fact in words; empty for an established one. */
    public static Phrase remark(Fact fact) {
        return Phrase.of(ConfidenceWords.remark(fact), Tone.CAUTION);
    }

    /** A note on a fact, or no text. */
    public static Phrase note(Fact fact) {
        return fact.note() == null ? Phrase.EMPTY : Phrase.of("Note: " + fact.note());
    }

    public static String inWords(LocalDate day) {
        return FactDate.of(day).inWords();
    }

    public Phrase party(String id) {
        var party = record.party(id);
        return party == null ? Phrase.of(id, Tone.QUIET) : page.party(party);
    }

    public void reach(String topic) {
        page.gap();
        page.text(reachOf(topic, null));
    }

    /** A sentence on how far the record reaches in a topic, with the note that goes with it for one person or all. */
    public String reachOf(String topic, @Nullable String person) {
        return AsOf.of(record, topic, person).sentence();
    }

    public List<Fact> facts(List<String> ids) {
        return ids.stream().map(record.facts()::get).filter(Objects::nonNull).toList();
    }
}
