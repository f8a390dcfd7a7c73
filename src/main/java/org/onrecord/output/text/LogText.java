package org.onrecord.output.text;

import org.onrecord.history.ChangeItem;
import org.onrecord.history.ChangeType;
import org.onrecord.history.EntrySort;
import org.onrecord.history.VersionEntry;
import org.onrecord.lookup.LogView;
import org.onrecord.model.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

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
        for (var manner : ChangeType.values()) {
            var told = entry.told(manner);
            if (!told.isEmpty()) {
                page.gap();
                page.text(Phrase.of(TextContext.capital(manner.words()) + " (" + told.size() + ")", Tone.STRONG), 0);
                told.forEach(this::told);
            }
        }
    }

    private void told(ChangeItem one) {
        page.hanging(named(one), INDENT);
        if (one.manner() != ChangeType.ADDED) {
            new FieldChangesText(page, INDENT)
                    .write(one.fields(), one.fields().isEmpty() ? one.was() : null, one.reasons());
        }
    }

    /** What an entry says or is called and its id, with its sort where that is not a fact. */
    private static Phrase named(ChangeItem one) {
        var sort = one.sort() == EntrySort.FACT
                ? ""
                : TextContext.capital(one.sort().words()) + ": ";
        var id = Phrase.of(one.id(), Tone.QUIET).unbroken();
        return one.label() == null
                ? Phrase.of(sort).and(id)
                : Phrase.of(sort + one.label() + "  ").and(id);
    }
}
