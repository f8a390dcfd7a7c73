package org.onrecord.render.text;

import org.onrecord.model.FactDate;
import org.onrecord.query.LogView;
import org.onrecord.render.layout.Phrase;
import org.onrecord.render.layout.Tone;
import org.onrecord.versions.EntrySort;
import org.onrecord.versions.Manner;
import org.onrecord.versions.Told;
import org.onrecord.versions.VersionEntry;

/** Writes what each version of a record changed. */
final class LogText {
    private static final int INDENT = 2;

    private final Page page;

    LogText(Page page) {
        this.page = page;
    }

    void write(LogView view) {
        view.entries().forEach(this::version);
    }

    private void version(VersionEntry entry) {
        var change = entry.change();
        page.heading("Version " + change.version() + ", "
                + FactDate.of(change.date()).inWords());
        page.text(change.summary());
        for (var manner : Manner.values()) {
            var told = entry.told(manner);
            if (!told.isEmpty()) {
                page.gap();
                page.text(Phrase.of(Sheet.capital(manner.words()) + " (" + told.size() + ")", Tone.STRONG), 0);
                told.forEach(this::told);
            }
        }
    }

    private void told(Told one) {
        page.hanging(named(one), INDENT);
        if (one.manner() != Manner.ADDED) {
            new FieldChangesText(page, INDENT)
                    .write(one.fields(), one.fields().isEmpty() ? one.was() : null, one.reasons());
        }
    }

    /** What an entry says or is called and its id, with its sort where that is not a fact. */
    private static Phrase named(Told one) {
        var sort = one.sort() == EntrySort.FACT ? "" : Sheet.capital(one.sort().words()) + ": ";
        var id = Phrase.of(one.id(), Tone.QUIET).unbroken();
        return one.label() == null
                ? Phrase.of(sort).and(id)
                : Phrase.of(sort + one.label() + "  ").and(id);
    }
}
