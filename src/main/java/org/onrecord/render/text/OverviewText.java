package org.onrecord.render.text;

import org.onrecord.model.Fact;
import org.onrecord.query.OverviewView;
import org.onrecord.render.layout.Phrase;
import org.onrecord.render.layout.Tone;

/** Writes the account a newcomer is given. */
final class OverviewText {
    private OverviewText() {}

    static void write(OverviewView view, Sheet sheet) {
        var page = sheet.page();
        var record = sheet.record();
        page.heading(record.title());
        page.text("record " + record.caseId() + " " + record.version() + ", as of " + Sheet.inWords(record.asOf()));
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
        var remark = Sheet.remark(fact);
        return remark.isEmpty()
                ? remark
                : Phrase.of(" ").and(Phrase.of("(").and(remark).and(")").unbroken());
    }

    private static void reach(Sheet sheet) {
        var page = sheet.page();
        if (!sheet.record().asOfNotes().isEmpty()) {
            page.heading("How far the record reaches");
        }
        for (var note : sheet.record().asOfNotes()) {
            page.bullet(
                    Phrase.of(Sheet.capital(note.topic().words()) + ", " + Sheet.inWords(note.asOf()) + ": "
                            + note.note()),
                    0);
        }
    }
}
