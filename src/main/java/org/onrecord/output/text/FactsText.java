package org.onrecord.output.text;

import org.onrecord.lookup.FactsView;

/** Writes lists of facts: by date, or the best match first. */
final class FactsText {
    private FactsText() {}

    static void write(FactsView view, TextContext sheet) {
        var entries = Entries.of(sheet, view.facts());
        if (view.order() == FactsView.Order.BY_DATE) {
            entries.writeByYear();
        } else {
            entries.write();
        }
        sheet.sources().list(sheet.page());
    }
}
