package org.onrecord.output.screen;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** A table of the steps of a process, with each entry beside, below or instead of its row. */
record StepTable(Page page, EntryColumns entries) {
    private static final int GAP = 2;
    private static final int MIN_BESIDE_TABLE = 60;

    void print(Part.Steps steps) {
        var rows = steps.steps().stream().map(Part.Step::cells).toList();
        var table = new TextTable(page, entries.room(), steps.heads(), rows);
        var beside = page.width() - page.measure() + entries.room() - table.width() - GAP;
        if (entries.isNarrow() || !table.isRoomy()) {
            steps.steps().forEach(step -> below(step.entry(), List.of(step.phrase())));
        } else if (beside >= MIN_BESIDE_TABLE) {
            beside(table, steps, Math.min(beside, page.measure()));
        } else {
            entries.print(Phrase.of("date", Tone.STRONG), table.head());
            for (var i = 0; i < rows.size(); i++) {
                below(steps.steps().get(i).entry(), table.row(i));
            }
        }
    }

    private void below(Part.Entry entry, List<Phrase> row) {
        page.gap();
        var body = new ArrayList<>(row);
        body.addAll(entry.body());
        entries.print(new Part.Entry(entry.date(), entry.shortDate(), body, entry.note()));
    }

    private void beside(TextTable table, Part.Steps steps, int width) {
        var left = page.measure() - entries.room();
        var right = left + table.width() + GAP;
        page.row(List.of(
                Cell.of(Phrase.of("date", Tone.STRONG), 0, left - GAP), Cell.of(table.head(), left, table.width())));
        for (var i = 0; i < steps.steps().size(); i++) {
            var entry = steps.steps().get(i).entry();
            page.row(List.of(
                    Cell.of(Phrase.of(entry.date().text(), Tone.STRONG), 0, left - GAP),
                    Cell.of(table.row(i), left, table.width()),
                    Cell.of(EntryColumns.paragraphs(entry), right, width)));
        }
    }
}
