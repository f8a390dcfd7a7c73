package org.onrecord.lookup.show;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.history.HistoryStep;
import org.onrecord.lookup.ChangesText;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Cell;
import org.onrecord.output.page.ConfidenceWords;
import org.onrecord.output.page.LabelledLines;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.SourceMarks;
import org.onrecord.output.page.TextContext;

/** Writes facts with all that the record holds about them. */
public final class ShownFactsText {
    private static final int LABEL_WIDTH = "recommendations".length();
    private static final int SOURCE_INDENT = 5;
    private static final int HISTORY_INDENT = 2;

    private final TextContext context;
    private final Page page;

    public ShownFactsText(TextContext context) {
        this.context = context;
        this.page = context.page();
    }

    public void write(ShownFacts view) {
        view.entries().forEach(this::entry);
    }

    private void entry(ShownFact entry) {
        if (entry.fact() == null) {
            page.heading("This fact was withdrawn.");
            new LabelledLines(page, 0, LABEL_WIDTH).add("id", Phrase.of(entry.id(), Tone.QUIET));
        } else {
            // A withdrawn fact is shown with the names and sources of the version that had it.
            var isOwn = entry.record().version().equals(context.record().version());
            var writer = isOwn ? this : new ShownFactsText(context.of(entry.record()));
            writer.fact(entry.fact(), entry.withdrawal() != null);
        }
        history(entry);
    }

    private void fact(Fact fact, boolean isWithdrawn) {
        page.heading(fact.statement());
        if (isWithdrawn) {
            page.text(
                    Phrase.of(
                            "Withdrawn: shown as it was in version "
                                    + context.record().version() + ".",
                            Tone.CAUTION),
                    0);
        }
        var lines = new LabelledLines(page, 0, LABEL_WIDTH);
        lines.add("id", Phrase.of(fact.id(), Tone.QUIET));
        lines.add("label", fact.label());
        lines.add("kind", fact.kind().words());
        lines.add("topic", context.record().topicName(fact.topic()));
        lines.add("date", date(fact));
        lines.add("people", fact.people().stream().map(context::party).toList());
        lines.add(
                "organisations",
                fact.organisations().stream().map(context::party).toList());
        lines.add("confidence", ConfidenceWords.meaning(fact));
        lines.add("note", fact.note());
        if (fact.detail() != null) {
            page.gap();
            new DetailText(context, lines).write(fact.detail());
        }
        page.gap();
        page.text(Phrase.of("sources", Tone.STRONG), 0);
        fact.sources().forEach(this::source);
    }

    private static String date(Fact fact) {
        var words = fact.date().inWords();
        var edtf = fact.date().edtf();
        return words.equals(edtf) ? words : words + " (" + edtf + ")";
    }

    private void source(Citation citation) {
        var source = context.record().sources().get(citation.source());
        if (source == null) {
            page.bullet(Phrase.of(citation.source()), 0);
            return;
        }
        var locator = citation.locator() == null ? "" : ", " + citation.locator();
        var paragraphs = new ArrayList<Phrase>();
        paragraphs.add(SourceMarks.named(source, page.style()).and(locator));
        paragraphs.add(SourceMarks.address(source, page.style()));
        paragraphs.add(
                Phrase.join("; ", List.of(Phrase.of(source.kind().words()), Phrase.of(source.id(), Tone.QUIET))));
        if (source.note() != null) {
            paragraphs.add(Phrase.of("Note: " + source.note()));
        }
        page.row(List.of(
                Cell.of(context.sources().of(citation), 0, SOURCE_INDENT),
                Cell.of(paragraphs, SOURCE_INDENT, page.measure() - SOURCE_INDENT)));
    }

    private void history(ShownFact entry) {
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
        new ChangesText(page, HISTORY_INDENT).write(step.fields(), told, step.reasons());
    }

    private static String words(HistoryStep step) {
        return switch (step.manner()) {
            case ADDED -> "on record since this version.";
            case CORRECTED -> "corrected.";
            case WITHDRAWN -> "withdrawn.";
        };
    }
}
