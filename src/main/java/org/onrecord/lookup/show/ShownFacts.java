package org.onrecord.lookup.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.history.HistoryStep;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.ChangesText;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Cell;
import org.onrecord.output.page.ConfidenceWords;
import org.onrecord.output.page.LabelledLines;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.Part;
import org.onrecord.output.page.SourceMarks;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;

/**
 * Facts with everything that the record has about them.
 *
 * @param hasHistory whether their history was asked for
 */
public record ShownFacts(List<ShownFact> entries, boolean hasHistory) implements Content.OfFacts {
    private static final int LABEL_WIDTH = "recommendations".length();
    private static final int SOURCE_INDENT = 5;
    private static final int HISTORY_INDENT = 2;

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Table<ShownFact> rows(CaseRecord record) {
        return new Table<>(ShownFact.columns(hasHistory), entries);
    }

    @Override
    public void writeText(TextContext context) {
        entries.forEach(entry -> write(entry, context));
        context.sources().list(context.page());
    }

    @Override
    public void writeFull(TextContext context) {
        entries.forEach(entry -> write(entry, context));
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream().map(ShownFacts::answer).toList();
    }

    /** A withdrawn fact is never stated, only that it was withdrawn. */
    private static AnsweredFact answer(ShownFact entry) {
        var withdrawal = entry.withdrawal();
        if (withdrawal == null) {
            return AnsweredFact.of(Objects.requireNonNull(entry.fact()));
        }
        var reasons = withdrawal.reasons().stream().map(reason -> " " + reason).collect(Collectors.joining());
        return AnsweredFact.entry(
                entry.id(),
                "This fact was withdrawn in version " + withdrawal.version() + ", "
                        + FactDate.of(withdrawal.date()).inWords() + "." + reasons);
    }

    private static void write(ShownFact entry, TextContext context) {
        var page = context.page();
        if (entry.fact() == null) {
            page.heading("This fact was withdrawn.");
            new LabelledLines(page, 0, LABEL_WIDTH).add("id", Phrase.of(entry.id(), Tone.QUIET));
        } else {
            // A withdrawn fact is shown with the names and sources of the version that had it.
            var isOwn = entry.record().version().equals(context.record().version());
            write(entry.fact(), entry.withdrawal() != null, isOwn ? context : context.of(entry.record()));
        }
        writeHistory(entry.steps(), page);
    }

    private static void write(Fact fact, boolean isWithdrawn, TextContext context) {
        var page = context.page();
        page.heading(fact.statement());
        if (isWithdrawn) {
            page.text(
                    Phrase.of(
                            "Withdrawn: shown as it was in version "
                                    + context.record().version() + ".",
                            Tone.CAUTION),
                    0);
        }
        var sequel = new Outcomes(context.record()).sequel(fact);
        if (sequel != null) {
            page.text(sequel.sentence());
        }
        if (!context.isFull()) {
            writeShort(fact, context);
            if (isWithdrawn) {
                context.sources().list(page);
            }
            return;
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
        fact.sources().forEach(citation -> write(citation, context));
    }

    /** Date, sources, remark and id on a line; below it the note and the details. */
    private static void writeShort(Fact fact, TextContext context) {
        var page = context.page();
        page.text(
                Phrase.join(
                        "  ",
                        List.of(
                                Phrase.of(fact.date().inWords()),
                                context.sources().of(fact.sources()),
                                TextContext.remark(fact),
                                Phrase.of(fact.id(), Tone.QUIET))),
                0);
        page.text(TextContext.note(fact), 0);
        if (fact.detail() != null) {
            new DetailText(context, new LabelledLines(page, 0, LABEL_WIDTH)).write(fact.detail());
        }
    }

    private static String date(Fact fact) {
        var words = fact.date().inWords();
        var edtf = fact.date().edtf();
        return words.equals(edtf) ? words : words + " (" + edtf + ")";
    }

    private static void write(Citation citation, TextContext context) {
        var page = context.page();
        var source = context.record().sources().get(citation.source());
        var number = context.sources().numberOf(citation);
        if (page.takes(new Part.Reference(number, citation.source(), source, citation.locator()))) {
            return;
        }
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

    private static void writeHistory(List<HistoryStep> steps, Page page) {
        if (steps.isEmpty()) {
            return;
        }
        page.gap();
        page.text(Phrase.of("history", Tone.STRONG), 0);
        steps.forEach(step -> write(step, page));
    }

    private static void write(HistoryStep step, Page page) {
        var day = FactDate.of(step.date()).inWords();
        page.text(Phrase.of("Version " + step.version() + ", " + day + ": " + words(step), Tone.PLAIN), 0);
        var was = step.fields().isEmpty() ? step.was() : null;
        new ChangesText(page, HISTORY_INDENT).write(step.fields(), was, step.reasons());
    }

    private static String words(HistoryStep step) {
        return switch (step.type()) {
            case ADDED -> "on record since this version.";
            case CORRECTED -> "corrected.";
            case WITHDRAWN -> "withdrawn.";
        };
    }
}
