package org.onrecord.output.text;

import org.onrecord.history.HistoryStep;
import org.onrecord.lookup.WholeFactsView;
import org.onrecord.model.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes what became of a fact in each version, or only that it was withdrawn. */
final class HistoryText {
    private static final int INDENT = 2;

    private final Page page;

    HistoryText(Page page) {
        this.page = page;
    }

    void write(WholeFactsView.Entry entry) {
        var steps = entry.steps();
        if (steps.isEmpty()) {
            return;
        }
        page.gap();
        page.text(Phrase.of("history", Tone.STRONG), 0);
        steps.forEach(this::step);
    }

    private void step(HistoryStep step) {
        var day = FactDate.of(step.date()).inWords();
        page.text(Phrase.of("Version " + step.version() + ", " + day + ": " + words(step), Tone.PLAIN), 0);
        var told = step.fields().isEmpty() ? step.was() : null;
        new FieldChangesText(page, INDENT).write(step.fields(), told, step.reasons());
    }

    private static String words(HistoryStep step) {
        return switch (step.manner()) {
            case ADDED -> "on record since this version.";
            case CORRECTED -> "corrected.";
            case WITHDRAWN -> "withdrawn.";
        };
    }
}
