package org.onrecord.output.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Lists dated facts in a document. */
public final class FactEntries {
    private static final int MAX_WITHOUT_YEARS = 8;

    private static final int MAX_WITH_SOURCES = 40;

    private final Document document;
    private final List<Fact> facts;

    public FactEntries(Document document, List<Fact> facts) {
        this.document = document;
        this.facts = facts;
    }

    /**
     * Writes each fact with its label or else its statement, and its id. A list that is not too long has the first
     * source of each fact.
     */
    public static void writeRows(List<Fact> facts, Document document) {
        var hasSources = facts.size() <= MAX_WITH_SOURCES;
        for (var fact : facts) {
            var line = hasSources ? line(document, fact) : lineWithoutMarks(document, fact);
            document.add(entry(fact, List.of(line.and(Phrase.rowOf(fact.id()))), null));
        }
        document.listPublishers();
    }

    private static Phrase lineWithoutMarks(Document document, Fact fact) {
        var sequel = new Outcomes(document.record()).sequel(fact);
        return Phrase.of(fact.labelOrStatement() + (sequel == null ? "" : " " + sequel.sentence()))
                .and(Document.remarkInBrackets(fact));
    }

    /** Returns an entry with the label of a fact, or else its statement, and its first source. */
    public static Part.Entry inShort(Document document, Fact fact) {
        return entry(fact, List.of(line(document, fact)), null);
    }

    private static Phrase line(Document document, Fact fact) {
        return Phrase.of(fact.labelOrStatement() + Phrase.NO_BREAK_SPACE)
                .and(document.sources().first(fact.sources()))
                .and(document.sequel(fact))
                .and(Document.remarkInBrackets(fact));
    }

    public void write() {
        facts.forEach(fact -> add(fact, List.of()));
    }

    /** Writes the facts by date; a long list has a heading for each year. */
    public void writeByYear() {
        if (facts.size() <= MAX_WITHOUT_YEARS || year(facts.getFirst()) == year(facts.getLast())) {
            write();
            return;
        }
        var year = LocalDate.MIN.getYear();
        for (var fact : facts) {
            if (year(fact) != year) {
                year = year(fact);
                var text = Phrase.of(String.valueOf(year), Tone.STRONG);
                document.add(new Part.Heading(Part.Level.YEAR, text, 0));
            }
            add(fact, List.of());
        }
    }

    /** Returns the year in which a fact begins; a fact without a start comes first, without a heading. */
    private static int year(Fact fact) {
        return fact.date().earliest().getYear();
    }

    public void add(Fact fact, List<Phrase> head) {
        document.add(entry(fact, head));
    }

    /** Creates an entry with the statement of a fact and its note, which a short view has only if sources conflict. */
    public Part.Entry entry(Fact fact, List<Phrase> head) {
        var body = new ArrayList<>(head);
        body.add(document.statement(fact));
        var hasNote = document.isFull() || fact.confidence() == Confidence.DISPUTED;
        return entry(fact, body, hasNote ? fact.note() : null);
    }

    public static Part.Entry entry(Fact fact, List<Phrase> body, @Nullable String note) {
        return new Part.Entry(Phrase.of(fact.date().inWords()), fact.date().inShortWords(), body, note);
    }
}
