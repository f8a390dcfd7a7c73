package org.onrecord.lookup.show;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.history.HistoryStep;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.ConfidenceWords;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Document.Fields;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Table;

/**
 * A list of facts in full.
 *
 * @param hasHistory whether their history was requested
 */
public record ShownFacts(List<ShownFact> entries, boolean hasHistory) implements Content.OfFacts {
    private static final int LABEL_WIDTH = "recommendations".length();
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
    public void writeShort(Document document) {
        entries.forEach(entry -> write(entry, document));
        document.listSources();
    }

    @Override
    public void writeFull(Document document) {
        entries.forEach(entry -> write(entry, document));
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return entries.stream().map(ShownFacts::answer).toList();
    }

    /** Returns the fact, or for a withdrawn fact only that it was withdrawn. */
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

    private static void write(ShownFact entry, Document document) {
        if (entry.fact() == null) {
            document.title("This fact was withdrawn.");
            new Fields(document, 0, LABEL_WIDTH).add("id", Phrase.id(entry.id()));
        } else {
            // A withdrawn fact uses the names and sources of the last version that had it.
            var isOwn = entry.record().version().equals(document.record().version());
            write(entry.fact(), entry.withdrawal() != null, isOwn ? document : document.of(entry.record()));
        }
        writeHistory(entry.steps(), document);
    }

    private static void write(Fact fact, boolean isWithdrawn, Document document) {
        document.title(fact.statement());
        if (isWithdrawn) {
            var version = document.record().version();
            document.text(Phrase.of("Withdrawn: shown as it was in version " + version + ".", Tone.CAUTION));
        }
        var sequel = new Outcomes(document.record()).sequel(fact);
        if (sequel != null) {
            document.text(sequel.sentence());
        }
        if (!document.isFull()) {
            writeShort(fact, document);
            if (isWithdrawn) {
                document.listSources();
            }
            return;
        }
        var lines = new Fields(document, 0, LABEL_WIDTH);
        lines.add("id", Phrase.id(fact.id()));
        lines.add("label", fact.label());
        lines.add("kind", fact.kind().words());
        lines.add("topic", document.record().topicName(fact.topic()));
        lines.add("date", date(fact));
        lines.add(
                "people", fact.people().stream().map(id -> party(id, document)).toList());
        lines.add(
                "organisations",
                fact.organisations().stream().map(id -> party(id, document)).toList());
        lines.add("confidence", ConfidenceWords.meaning(fact));
        lines.add("note", fact.note());
        if (fact.detail() != null) {
            document.gap();
            new DetailText(document, lines).write(fact.detail());
        }
        document.gap();
        document.group("sources");
        fact.sources().forEach(citation -> document.add(document.sources().cited(citation)));
    }

    /** Writes date, sources, remark and id on one line, then the note and the details. */
    private static void writeShort(Fact fact, Document document) {
        document.text(
                Phrase.join(
                        "  ",
                        List.of(
                                Phrase.of(fact.date().inWords()),
                                document.sources().of(fact.sources()),
                                Document.remark(fact),
                                Phrase.id(fact.id()))),
                0);
        document.note(fact.note(), 0);
        if (fact.detail() != null) {
            new DetailText(document, new Fields(document, 0, LABEL_WIDTH)).write(fact.detail());
        }
    }

    private static String date(Fact fact) {
        var words = fact.date().inWords();
        var edtf = fact.date().edtf();
        return words.equals(edtf) ? words : words + " (" + edtf + ")";
    }

    /** Returns the name of a person or body, with the id at a prompt. */
    static Phrase party(String id, Document document) {
        var party = document.record().party(id);
        return party == null ? Phrase.id(id) : Phrase.of(party.name(), Tone.PLAIN, new Target.Identified(party));
    }

    private static void writeHistory(List<HistoryStep> steps, Document document) {
        if (steps.isEmpty()) {
            return;
        }
        document.gap();
        document.group("history");
        steps.forEach(step -> write(step, document));
    }

    private static void write(HistoryStep step, Document document) {
        var day = FactDate.of(step.date()).inWords();
        document.text(Phrase.of("Version " + step.version() + ", " + day + ": " + words(step)));
        document.add(new Part.Changed(step.fields(), step.was(), step.reasons(), HISTORY_INDENT));
    }

    private static String words(HistoryStep step) {
        return switch (step.type()) {
            case ADDED -> "on record since this version.";
            case CORRECTED -> "corrected.";
            case WITHDRAWN -> "withdrawn.";
        };
    }
}
