package org.onrecord.output.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Phrase;

/** Dated entries: each date in a column of its own, or above its entry where the page is narrow. */
public final class Entries {
    /** Holds "30 September 2008"; longer dates have short months if they fit then, or else take a second line. */
    private static final int DATE_WIDTH = 17;

    private static final int GAP = 2;
    private static final int LEAST_BESIDE_DATE = 36;

    /** Up to here a list has room for every note; beyond it only for conflicting sources. */
    private static final int FEW = 20;

    private static final int FEW_ENOUGH_WITHOUT_YEARS = 8;

    private final TextContext context;
    private final Page page;
    private final List<Fact> facts;
    private final boolean hasRoomForNotes;
    private Function<Fact, Phrase> saying = fact -> Phrase.of(fact.statement());

    private Entries(TextContext context, List<Fact> facts, boolean hasRoomForNotes) {
        this.context = context;
        this.page = context.page();
        this.facts = facts;
        this.hasRoomForNotes = hasRoomForNotes;
    }

    /** A list of these facts, which leaves out notes when it is long. */
    public static Entries of(TextContext context, List<Fact> facts) {
        return new Entries(context, facts, facts.size() <= FEW);
    }

    public static Entries withNotes(TextContext context, List<Fact> facts) {
        return new Entries(context, facts, true);
    }

    /** Says the facts in this way. */
    public Entries saying(Function<Fact, Phrase> words) {
        saying = words;
        return this;
    }

    public void write() {
        for (var fact : facts) {
            put(fact.date(), body(fact));
        }
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
                page.heading(String.valueOf(year));
            }
            put(fact.date(), body(fact));
        }
        end();
    }

    /** The year in which a fact begins; one without a beginning comes first and has no heading. */
    private static int year(Fact fact) {
        return fact.date().earliest().getYear();
    }

    public void add(Fact fact, List<Phrase> head) {
        var body = new ArrayList<>(head);
        body.addAll(body(fact));
        put(fact.date(), body);
    }

    /** A fact's statement and, if there is room, its note. */
    public List<Phrase> body(Fact fact) {
        var note = hasRoomForNoteOf(fact) ? TextContext.note(fact) : Phrase.EMPTY;
        return List.of(context.statement(fact, saying.apply(fact)), note);
    }

    private boolean hasRoomForNoteOf(Fact fact) {
        return (hasRoomForNotes && context.isFull()) || fact.confidence() == Confidence.DISPUTED;
    }

    public void put(FactDate date, List<Phrase> body) {
        var words = date.inWords();
        var shortWords = date.inShortWords();
        var isShortened = !isNarrow() && words.length() > DATE_WIDTH && shortWords.length() <= DATE_WIDTH;
        put(Phrase.of(isShortened ? shortWords : words), body);
    }

    /** Paragraphs beside the text in the date column. */
    public void put(Phrase date, List<Phrase> body) {
        if (page.takes(new Part.Entry(date, body))) {
            return;
        }
        if (isNarrow()) {
            page.text(date, 0);
            body.forEach(paragraph -> page.text(paragraph, GAP));
        } else {
            page.row(List.of(Cell.of(date, 0, DATE_WIDTH), Cell.of(body, page.measure() - room(), room())));
        }
    }

    /** Whether dates are above their entries. */
    public boolean isNarrow() {
        return page.isRoomy() || page.measure() - DATE_WIDTH - GAP < LEAST_BESIDE_DATE;
    }

    /** Columns available beside, or below, a date. */
    public int room() {
        return page.measure() - (isNarrow() ? GAP : DATE_WIDTH + GAP);
    }

    /** Ends the list; one that should have all says so if it has left out notes. */
    public void end() {
        if (!context.isFull()) {
            return;
        }
        var leftOut = facts.stream()
                .filter(fact -> fact.note() != null && !hasRoomForNoteOf(fact))
                .count();
        if (leftOut > 0) {
            page.gap();
            page.text("Notes on " + leftOut + " of these " + facts.size() + " facts are "
                    + (page.isRoomy()
                            ? "on the pages of the facts."
                            : page.style().typed("not shown; use onrecord show ID to see them.")));
        }
    }
}
