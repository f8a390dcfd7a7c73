package org.onrecord.lookup.status;

import java.util.List;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.page.TextTable;

/** Writes somebody's custody status on a day, and the whole custody history. */
public final class StatusText {
    private static final String NO_END = "no end on record";

    private final TextContext context;
    private final Page page;

    public StatusText(TextContext context) {
        this.context = context;
        this.page = context.page();
    }

    public void write(StatusPage view) {
        if (!view.isNow()) {
            page.text("On " + TextContext.inWords(view.day()) + ":");
        }
        view.matching().forEach(interval -> page.text(sentence(interval, context), 0));
        view.matching().stream().skip(1).forEach(interval -> page.text(changed(interval)));
        if (view.isNow()) {
            page.text(context.reachOf(Topic.CUSTODY));
        }
        history(view);
        context.sources().list(page);
    }

    /** An interval as a sentence, with the sources of the fact at its start. */
    public static Phrase sentence(CustodyInterval interval, TextContext context) {
        var sentence = new CustodySentence(context.record()).of(interval);
        return Phrase.of(sentence + Phrase.NO_BREAK_SPACE, Tone.STRONG).and(marks(interval, context));
    }

    private static Phrase marks(CustodyInterval interval, TextContext context) {
        var facts = context.facts(interval.facts());
        return facts.isEmpty() ? Phrase.EMPTY : context.sources().of(facts.getFirst());
    }

    /** When the status changed, where the day asked for is too close to that to be certain. */
    private static String changed(CustodyInterval later) {
        var when = later.from().inWords().replace(", uncertain", " (uncertain)");
        return "It changed " + (when.startsWith("about ") ? "" : "about ") + when
                + "; the record does not say whether that was before or after this day.";
    }

    private void history(StatusPage view) {
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
                .and(row.get(2).text().equals(NO_END) ? ", " : " to ")
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
                Phrase.of(interval.to() == null ? NO_END : interval.to().inWords(), tone),
                Phrase.of(words(interval.status()), tone),
                marks(interval, context));
    }

    private static String words(CustodyStatus status) {
        return status == CustodyStatus.UNKNOWN ? "not on record" : status.words();
    }
}
