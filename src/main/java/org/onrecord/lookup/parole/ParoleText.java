package org.onrecord.lookup.parole;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Cell;
import org.onrecord.output.page.Entries;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.page.TextTable;

/** Writes the steps of custody and parole as a table; each statement is below or beside its row. */
public final class ParoleText {
    private static final int GAP = 2;
    private static final int LEAST_BESIDE_TABLE = 60;

    private final TextContext context;
    private final Page page;

    public ParoleText(TextContext context) {
        this.context = context;
        this.page = context.page();
    }

    public void write(List<Fact> facts) {
        steps(facts);
        var people = facts.stream().map(ParoleText::person).distinct().toList();
        page.gap();
        page.text(context.reachOf(Topic.CUSTODY, people.size() == 1 ? people.getFirst() : null));
        context.sources().list(page);
    }

    public void steps(List<Fact> facts) {
        var entries = Entries.withNotes(context, facts);
        var table = table(facts, entries.room());
        var beside = page.width() - page.measure() + entries.room() - table.width() - GAP;
        if (entries.isNarrow() || !table.isRoomy()) {
            facts.forEach(fact -> add(entries, fact, List.of(phrase(fact))));
        } else if (beside >= LEAST_BESIDE_TABLE) {
            beside(entries, table, facts, Math.min(beside, page.measure()));
        } else {
            entries.put(Phrase.of("date", Tone.STRONG), table.head());
            for (var i = 0; i < facts.size(); i++) {
                add(entries, facts.get(i), table.row(i));
            }
        }
    }

    private void add(Entries entries, Fact fact, List<Phrase> head) {
        page.gap();
        entries.add(fact, head);
    }

    private void beside(Entries entries, TextTable table, List<Fact> facts, int width) {
        var left = page.measure() - entries.room();
        var right = left + table.width() + GAP;
        var heads = new Cell(table.head(), left, table.width(), false);
        page.row(List.of(Cell.of(Phrase.of("date", Tone.STRONG), 0, left - GAP), heads));
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            page.row(List.of(
                    Cell.of(Phrase.of(fact.date().inWords(), Tone.STRONG), 0, left - GAP),
                    Cell.of(table.row(i), left, table.width()),
                    Cell.of(entries.body(fact), right, width)));
        }
    }

    private TextTable table(List<Fact> facts, int room) {
        var isOfSeveral = facts.stream().map(ParoleText::person).distinct().count() > 1;
        var heads = new ArrayList<>(List.of("what", "decision", "review"));
        if (isOfSeveral) {
            heads.addFirst("person");
        }
        var rows = facts.stream().map(fact -> cells(fact, isOfSeveral)).toList();
        return new TextTable(page, room, heads, rows);
    }

    private List<Phrase> cells(Fact fact, boolean isOfSeveral) {
        var cells = new ArrayList<Phrase>();
        if (fact.detail() instanceof CustodyDetail step) {
            Stream.of(words(step.event()), words(step.decision()), step.review() == null ? "" : step.review())
                    .map(Phrase::of)
                    .forEach(cells::add);
        }
        if (isOfSeveral) {
            cells.addFirst(Phrase.of(context.record().nameOf(person(fact))));
        }
        return cells;
    }

    private static String words(@Nullable Keyword keyword) {
        return keyword == null ? "" : keyword.words();
    }

    /** A row in running text, where there is no room for columns. */
    private Phrase phrase(Fact fact) {
        return Phrase.join(", ", cells(fact, true));
    }

    private static String person(Fact fact) {
        return fact.detail() instanceof CustodyDetail custody ? custody.person() : "";
    }
}
