package org.onrecord.lookup.timeline;

import java.util.List;
import org.onrecord.model.Fact;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Wrap;
import org.onrecord.output.page.Cell;
import org.onrecord.output.page.Entries;
import org.onrecord.output.page.TextContext;

/** Writes facts on a line each: the date, and the label or as much of the statement as fits. */
final class TimelineText {
    private static final int LINES_WHERE_NARROW = 2;

    /** Holds "Apr 2005 to Mar 2006"; a longer date takes room from its statement, so that a fact is on one line. */
    private static final int DATE_WIDTH = 20;

    private static final int GAP = 2;

    private final TextContext context;
    private final Entries entries;

    TimelineText(TextContext context) {
        this.context = context;
        this.entries = Entries.of(context, List.of());
    }

    void write(List<Fact> facts) {
        facts.forEach(this::write);
    }

    private void write(Fact fact) {
        var page = context.page();
        if (page.isRoomy()) {
            entries.put(fact.date(), List.of(all(fact)));
            return;
        }
        if (entries.isNarrow()) {
            entries.put(fact.date(), List.of(line(fact, LINES_WHERE_NARROW * entries.room())));
            return;
        }
        var date = fact.date().inShortWords();
        var dateWidth = Math.max(DATE_WIDTH, date.length());
        var left = dateWidth + GAP;
        page.row(List.of(
                Cell.of(Phrase.of(date), 0, dateWidth),
                Cell.of(line(fact, page.measure() - left), left, page.measure() - left)));
    }

    private Phrase all(Fact fact) {
        return Phrase.join(
                " ",
                List.of(
                        Phrase.of(fact.statement()).and(context.sequel(fact)),
                        TextContext.remark(fact),
                        context.page().leadTo(fact)));
    }

    private Phrase line(Fact fact, int room) {
        var remark = TextContext.remark(fact);
        var end = remark.isEmpty() ? Phrase.EMPTY : Phrase.of("  ").and(remark).unbroken();
        return Phrase.of(said(fact, room - end.width()))
                .and(context.sequel(fact))
                .and(end);
    }

    private String said(Fact fact, int room) {
        var label = fact.label();
        return label == null
                ? Wrap.cut(fact.statement(), room, context.page().style().isAscii() ? "..." : "…")
                : label;
    }
}
