package org.onrecord.output.text;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.lookup.WorksView;
import org.onrecord.model.WorkDetail;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes books, articles, films and programmes about the case. */
final class WorksText {
    private WorksText() {}

    static void write(WorksView view, TextContext sheet) {
        var entries = Entries.of(sheet, view.facts());
        for (var fact : view.facts()) {
            if (fact.detail() instanceof WorkDetail work) {
                sheet.page().gap();
                entries.add(fact, List.of(Phrase.of(work.title(), Tone.STRONG), Phrase.of(made(work))));
            }
        }
        entries.end();
        sheet.sources().list(sheet.page());
    }

    private static String made(WorkDetail work) {
        var made = new ArrayList<String>();
        if (!work.authors().isEmpty()) {
            made.add(String.join(", ", work.authors()));
        }
        var year = work.year() == null ? "" : ", " + work.year().inWords();
        made.add(work.form().words() + year);
        return String.join("; ", made);
    }
}
