package org.onrecord.lookup.info;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.LabelledLines;
import org.onrecord.output.page.Numbers;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;

/** Writes what the record is: its version, how far it reaches, what it holds, what it leaves out and why. */
public final class InfoText {
    private static final int LABEL_WIDTH = "custody intervals".length();

    private final Page page;
    private final CaseRecord record;

    public InfoText(TextContext context) {
        this.page = context.page();
        this.record = context.record();
    }

    public void write() {
        page.heading(record.title());
        var lines = new LabelledLines(page, 0, LABEL_WIDTH);
        lines.add("case", Phrase.of(record.caseId(), Tone.QUIET));
        lines.add("also called", String.join(", ", record.aliases()));
        lines.add("version", record.version());
        lines.add("released", TextContext.inWords(record.released()));
        lines.add("as of", TextContext.inWords(record.asOf()));
        lines.add("updates", record.updates());
        if (!record.changes().isEmpty()) {
            lines.add("this version", record.changes().getFirst().summary());
        }
        reach();
        counts();
        withheld();
    }

    private void reach() {
        if (record.asOfNotes().isEmpty()) {
            return;
        }
        page.heading("How up to date it is");
        var lines = new LabelledLines(page, 0, LABEL_WIDTH);
        for (var note : record.asOfNotes()) {
            lines.add(record.topicName(note.topic()), TextContext.inWords(note.asOf()) + ". " + note.note());
        }
    }

    private void counts() {
        page.heading("Contents");
        var lines = new LabelledLines(page, 0, LABEL_WIDTH);
        lines.add("facts", Numbers.of(record.facts().size()) + " (" + byConfidence() + ")");
        count(lines, "sources", record.sources().size());
        count(lines, "people", record.people().size());
        count(lines, "organisations", record.organisations().size());
        count(lines, "proceedings", record.proceedings().size());
        count(lines, "custody intervals", record.statuses().size());
        count(lines, "series of figures", record.series().size());
    }

    private static void count(LabelledLines lines, String name, int number) {
        lines.add(name, number == 0 ? null : Numbers.of(number));
    }

    private String byConfidence() {
        return Arrays.stream(Confidence.values())
                .map(one -> Numbers.of(number(one)) + " " + one.words())
                .collect(Collectors.joining(", "));
    }

    private int number(Confidence confidence) {
        return (int) record.facts().values().stream()
                .filter(fact -> fact.confidence() == confidence)
                .count();
    }

    private void withheld() {
        if (record.withheld().isEmpty()) {
            return;
        }
        page.heading("Left out on purpose");
        for (var withheld : record.withheld()) {
            page.bullet(Phrase.of(withheld.about() + ". " + withheld.reason()), 0);
        }
    }
}
