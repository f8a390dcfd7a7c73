package org.onrecord.output.text;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.lookup.WholeFactsView;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes facts with all that the record holds about them. */
final class WholeFactsText {
    private static final int LABEL_WIDTH = "recommendations".length();
    private static final int SOURCE_INDENT = 5;

    private final TextContext sheet;
    private final Page page;

    WholeFactsText(TextContext sheet) {
        this.sheet = sheet;
        this.page = sheet.page();
    }

    void write(WholeFactsView view) {
        view.entries().forEach(this::entry);
    }

    private void entry(WholeFactsView.Entry entry) {
        if (entry.fact() == null) {
            page.heading("This fact was withdrawn.");
            new LabelledLines(page, 0, LABEL_WIDTH).add("id", Phrase.of(entry.id(), Tone.QUIET));
        } else {
            // What was withdrawn is told with the names and sources of the version that had it.
            var isOwn = entry.record().version().equals(sheet.record().version());
            var writer = isOwn ? this : new WholeFactsText(sheet.of(entry.record()));
            writer.fact(entry.fact(), entry.withdrawal() != null);
        }
        new HistoryText(page).write(entry);
    }

    private void fact(Fact fact, boolean isWithdrawn) {
        page.heading(fact.statement());
        if (isWithdrawn) {
            page.text(
                    Phrase.of(
                            "Withdrawn: as it stood in version "
                                    + sheet.record().version() + ".",
                            Tone.CAUTION),
                    0);
        }
        var lines = new LabelledLines(page, 0, LABEL_WIDTH);
        lines.add("id", Phrase.of(fact.id(), Tone.QUIET));
        lines.add("label", fact.label());
        lines.add("kind", fact.kind().words());
        lines.add("topic", fact.topic().words());
        lines.add("date", date(fact));
        lines.add("people", fact.people().stream().map(sheet::party).toList());
        lines.add(
                "organisations", fact.organisations().stream().map(sheet::party).toList());
        lines.add("confidence", ConfidenceWords.meaning(fact));
        lines.add("note", fact.note());
        if (fact.detail() != null) {
            page.gap();
            new DetailText(sheet, lines).write(fact.detail());
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
        var source = sheet.record().sources().get(citation.source());
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
                Cell.of(sheet.sources().of(citation), 0, SOURCE_INDENT),
                Cell.of(paragraphs, SOURCE_INDENT, page.measure() - SOURCE_INDENT)));
    }
}
