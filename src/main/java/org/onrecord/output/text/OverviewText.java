package org.onrecord.output.text;

import org.onrecord.lookup.OverviewView;
import org.onrecord.model.Fact;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes the account a newcomer is given. */
final class OverviewText {
    private OverviewText() {}

    static void write(OverviewView view, TextContext sheet) {
        var page = sheet.page();
        var record = sheet.record();
        page.heading(record.title());
        page.text(
                "record " + record.caseId() + " " + record.version() + ", as of " + TextContext.inWords(record.asOf()));
        for (var section : view.sections()) {
            page.heading(section.heading());
            for (var fact : section.facts()) {
                page.bullet(sheet.sourced(fact).and(remark(fact)), 0);
            }
        }
        sheet.sources().list(page);
        reach(sheet);
        if (!view.followUps().isEmpty()) {
            page.gap();
            page.text(Phrase.of("More:", Tone.STRONG), 0);
            view.followUps().forEach(command -> page.text(Phrase.of(command), 2));
        }
    }

    private static Phrase remark(Fact fact) {
        var remark = TextContext.remark(fact);
        return remark.isEmpty()
                ? remark
                : Phrase.of(" ").and(Phrase.of("(").and(remark).and(")").unbroken());
    }

    private static void reach(TextContext sheet) {
        var page = sheet.page();
        if (!sheet.record().asOfNotes().isEmpty()) {
            page.heading("How far the record reaches");
        }
        for (var note : sheet.record().asOfNotes()) {
            page.bullet(
                    Phrase.of(TextContext.capital(note.topic().words()) + ", " + TextContext.inWords(note.asOf()) + ": "
                            + note.note()),
                    0);
        }
    }
}
