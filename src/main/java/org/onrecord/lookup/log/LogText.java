package org.onrecord.lookup.log;

import org.onrecord.history.ChangeItem;
import org.onrecord.history.ChangeType;
import org.onrecord.history.EntrySort;
import org.onrecord.history.VersionEntry;
import org.onrecord.lookup.ChangesText;
import org.onrecord.model.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Page;

/** Writes what each version of a record changed. */
public final class LogText {
    private static final int INDENT = 2;

    private final Page page;

    public LogText(Page page) {
        this.page = page;
    }

    public void write(VersionList view) {
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
                page.text(Phrase.of(Sentence.capital(manner.words()) + " (" + told.size() + ")", Tone.STRONG), 0);
                told.forEach(this::told);
            }
        }
    }

    private void told(ChangeItem one) {
        page.hanging(named(one), INDENT);
        if (one.manner() != ChangeType.ADDED) {
            new ChangesText(page, INDENT).write(one.fields(), one.fields().isEmpty() ? one.was() : null, one.reasons());
        }
    }

    /** The label of an entry and its id, with its type unless it is a fact. */
    private static Phrase named(ChangeItem one) {
        var sort =
                one.sort() == EntrySort.FACT ? "" : Sentence.capital(one.sort().words()) + ": ";
        var id = Phrase.of(one.id(), Tone.QUIET).unbroken();
        return one.label() == null
                ? Phrase.of(sort).and(id)
                : Phrase.of(sort + one.label() + "  ").and(id);
    }
}
