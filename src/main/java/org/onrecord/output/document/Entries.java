package org.onrecord.output.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** A list of dated facts. */
public final class Entries {
    /** Up to here a list has room for every note; beyond it only for conflicting sources. */
    private static final int FEW = 20;

    private static final int FEW_ENOUGH_WITHOUT_YEARS = 8;

    private final Document document;
    private final List<Fact> facts;
    private final boolean hasRoomForNotes;
    private Function<Fact, Phrase> saying = fact -> Phrase.of(fact.statement());

    private Entries(Document document, List<Fact> facts, boolean hasRoomForNotes) {
        this.document = document;
        this.facts = facts;
        this.hasRoomForNotes = hasRoomForNotes;
    }

    /** A list of these facts, which leaves out notes when it is long. */
    public static Entries of(Document document, List<Fact> facts) {
        return new Entries(document, facts, facts.size() <= FEW);
    }

    public static Entries withNotes(Document document, List<Fact> facts) {
        return new Entries(document, facts, true);
    }

    /** Words the statements of the facts in this way. */
    public Entries saying(Function<Fact, Phrase> words) {
        saying = words;
        return this;
    }

    public void write() {
        facts.forEach(fact -> add(fact, List.of()));
        end();
    }

    /** The facts by date; a long list has a heading for each year. */
    public void writeByYear() {
        if (facts.size() <= FEW_ENOUGH_WITHOUT_YEARS || year(facts.getFirst()) == year(facts.getLast())) {
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
        end();
    }

    /** The year in which a fact begins; a fact without a beginning comes first and has no heading. */
    private static int year(Fact fact) {
        return fact.date().earliest().getYear();
    }

    /** Adds a fact with something before its statement. */
    public void add(Fact fact, List<Phrase> head) {
        document.add(entry(fact, head));
    }

    /** An entry with the statement of a fact and, if there is room, its note. */
    public Part.Entry entry(Fact fact, List<Phrase> head) {
        var body = new ArrayList<>(head);
        body.add(document.statement(fact, saying.apply(fact)));
        return entry(fact, body, hasRoomForNoteOf(fact) ? fact.note() : null);
    }

    /** An entry with the date of a fact. */
    public static Part.Entry entry(Fact fact, List<Phrase> body, @Nullable String note) {
        return new Part.Entry(Phrase.of(fact.date().inWords()), fact.date().inShortWords(), body, note);
    }

    private boolean hasRoomForNoteOf(Fact fact) {
        return (hasRoomForNotes && document.isFull()) || fact.confidence() == Confidence.DISPUTED;
    }

    /** Ends the list; a full view says how many notes it has left out. */
    public void end() {
        var leftOut = facts.stream()
                .filter(fact -> fact.note() != null && !hasRoomForNoteOf(fact))
                .count();
        if (document.isFull() && leftOut > 0) {
            document.gap();
            document.add(new Part.NotesLeftOut((int) leftOut, facts.size()));
        }
    }
}
