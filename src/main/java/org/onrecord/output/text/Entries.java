package org.onrecord.output.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Dated entries: each date in a column of its own, or above its entry where the page is narrow. */
final class Entries {
    /** Holds "30 September 2008"; longer dates take a second line. */
    private static final int DATE_WIDTH = 17;

    private static final int GAP = 2;
    private static final int LEAST_BESIDE_DATE = 36;

    /** Up to here a list has room for every note; beyond it only for those that tell a conflict. */
    private static final int FEW = 20;

    private static final int FEW_ENOUGH_WITHOUT_YEARS = 8;

    private final TextContext sheet;
    private final Page page;
    private final List<Fact> facts;
    private final boolean hasRoomForNotes;

    private Entries(TextContext sheet, List<Fact> facts, boolean hasRoomForNotes) {
        this.sheet = sheet;
        this.page = sheet.page();
        this.facts = facts;
        this.hasRoomForNotes = hasRoomForNotes;
    }

    /** A list of these facts, which leaves out notes when it is long. */
    static Entries of(TextContext sheet, List<Fact> facts) {
        return new Entries(sheet, facts, facts.size() <= FEW);
    }

    /** A list of these facts with every note. */
    static Entries withNotes(TextContext sheet, List<Fact> facts) {
        return new Entries(sheet, facts, true);
    }

    /** The facts by their statements, in the order given. */
    void write() {
        for (var fact : facts) {
            put(fact.date(), body(fact));
        }
        end();
    }

    /** The facts by their statements, which are in order of time; a long list has a heading for each year. */
    void writeByYear() {
        if (facts.size() <= FEW_ENOUGH_WITHOUT_YEARS || year(facts.getFirst()) == year(facts.getLast())) {
            write();
            return;
        }
        var year = LocalDate.MIN.getYear();
        for (var fact : facts) {
            if (year(fact) != year) {
                year = year(fact);
                page.heading(String.valueOf(year));
            }
            put(fact.date(), body(fact));
        }
        end();
    }

    /** The year in which a fact begins; one without a beginning comes first and stands under no year. */
    private static int year(Fact fact) {
        return fact.date().earliest().getYear();
    }

    /** A fact under lines that name it. */
    void add(Fact fact, List<Phrase> head) {
        var body = new ArrayList<>(head);
        body.addAll(body(fact));
        put(fact.date(), body);
    }

    /** A fact's statement and, if there is room, its note. */
    List<Phrase> body(Fact fact) {
        var note = hasRoomForNoteOf(fact) ? TextContext.note(fact) : Phrase.EMPTY;
        return List.of(sheet.statement(fact), note);
    }

    private boolean hasRoomForNoteOf(Fact fact) {
        return hasRoomForNotes || fact.confidence() == Confidence.DISPUTED;
    }

    /** Paragraphs beside a date. */
    void put(FactDate date, List<Phrase> body) {
        put(Phrase.of(date.inWords(), Tone.STRONG), body);
    }

    /** Paragraphs beside what stands in the column of dates. */
    void put(Phrase date, List<Phrase> body) {
        if (isNarrow()) {
            page.text(date, 0);
            body.forEach(paragraph -> page.text(paragraph, GAP));
        } else {
            page.row(List.of(Cell.of(date, 0, DATE_WIDTH), Cell.of(body, page.measure() - room(), room())));
        }
    }

    /** Whether dates stand above their entries. */
    boolean isNarrow() {
        return page.measure() - DATE_WIDTH - GAP < LEAST_BESIDE_DATE;
    }

    /** Columns that there are for what stands beside, or under, a date. */
    int room() {
        return page.measure() - (isNarrow() ? GAP : DATE_WIDTH + GAP);
    }

    /** Ends the list; says so if it has left out notes. */
    void end() {
        var leftOut = facts.stream()
                .filter(fact -> fact.note() != null && !hasRoomForNoteOf(fact))
                .count();
        if (leftOut > 0) {
            page.gap();
            page.text("Notes on " + leftOut + " of these " + facts.size()
                    + " facts are left out here; onrecord show ID gives them.");
        }
    }
}
