package org.onrecord.output.text;

import java.util.List;
import org.onrecord.lookup.CustodySentence;
import org.onrecord.lookup.StatusView;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes where somebody stood towards prison on a day, with all that came before and after. */
final class StatusText {
    private final TextContext sheet;
    private final Page page;

    StatusText(TextContext sheet) {
        this.sheet = sheet;
        this.page = sheet.page();
    }

    void write(StatusView view) {
        if (!view.isNow()) {
            page.text("On " + TextContext.inWords(view.day()) + ":");
        }
        view.matching().forEach(interval -> page.text(sentence(interval, sheet), 0));
        view.matching().stream().skip(1).forEach(interval -> page.text(changed(interval)));
        if (view.isNow()) {
            page.text(sheet.reachOf(Topic.PAROLE));
        }
        history(view);
        sheet.sources().list(page);
    }

    /** An interval as a sentence, with the sources of the fact at its start. */
    static Phrase sentence(CustodyInterval interval, TextContext sheet) {
        var sentence = new CustodySentence(sheet.record()).of(interval);
        return Phrase.of(sentence + Phrase.NO_BREAK_SPACE, Tone.STRONG).and(marks(interval, sheet));
    }

    private static Phrase marks(CustodyInterval interval, TextContext sheet) {
        var facts = sheet.facts(interval.facts());
        return facts.isEmpty() ? Phrase.EMPTY : sheet.sources().of(facts.getFirst());
    }

    /** When one status gave way to the next, where the day asked cannot tell. */
    private static String changed(CustodyInterval later) {
        var when = later.from().inWords().replace(", uncertain", " (uncertain)");
        return "It changed " + (when.startsWith("about ") ? "" : "about ") + when
                + ", and the record cannot say on which side of that the day lies.";
    }

    private void history(StatusView view) {
        page.heading("History");
        var rows = view.history().stream()
                .map(interval -> row(interval, view.matching().contains(interval)))
                .toList();
        var heads = List.of(" ", "from", "to", "status", "sources");
        var table = new TextTable(page, page.measure(), heads, rows);
        if (table.isRoomy()) {
            table.write();
        } else {
            rows.forEach(this::line);
        }
    }

    /** A row in running text, where there is no room for columns. */
    private void line(List<Phrase> row) {
        var text = row.get(0)
                .and(" ")
                .and(row.get(1))
                .and(" to ")
                .and(row.get(2))
                .and(": ")
                .and(row.get(3));
        page.hanging(text.and(" ").and(row.get(4)), 2);
    }

    private List<Phrase> row(CustodyInterval interval, boolean isAsked) {
        var tone = isAsked ? Tone.STRONG : Tone.PLAIN;
        return List.of(
                Phrase.of(isAsked ? ">" : " "),
                Phrase.of(interval.from().inWords(), tone),
                Phrase.of(interval.to() == null ? "open" : interval.to().inWords(), tone),
                Phrase.of(words(interval.status()), tone),
                marks(interval, sheet));
    }

    private static String words(CustodyStatus status) {
        return status == CustodyStatus.UNKNOWN ? "not on record" : status.words();
    }
}
