package org.onrecord.lookup.show;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.HistoryStep;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Sourced;
import org.onrecord.lookup.VersionValues;
import org.onrecord.lookup.list.ReformsLookup;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Detail.FigureDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.ReformLink;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.FieldTable.Filled;
import org.onrecord.output.document.ConfidenceWords;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * A list of facts in full.
 *
 * @param missing the ids asked for that are not on record, or null
 */
public record ShownFacts(
        List<ShownFact> entries,
        boolean hasHistory,
        @Nullable NotFound missing) implements Content.OfFacts {
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
        var reason = withdrawal.change().reason();
        return AnsweredFact.entry(
                entry.id(),
                "This fact was withdrawn in version " + withdrawal.version() + ", "
                        + FactDate.of(withdrawal.date()).inWords() + "." + (reason == null ? "" : " " + reason));
    }

    private static void write(ShownFact entry, Document document) {
        if (entry.fact() == null) {
            document.title("This fact was withdrawn.");
            new Document.Fields(document, 0, LABEL_WIDTH).add("id", Phrase.id(entry.id()));
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
        writeFields(fact, fact.note(), document);
        document.gap();
        document.group("sources");
        fact.sources().forEach(citation -> document.add(document.sources().cited(citation)));
    }

    private static void writeFields(Fact fact, @Nullable String note, Document document) {
        var lines = new Document.Fields(document, 0, LABEL_WIDTH);
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
        lines.add(
                "things", fact.things().stream().map(id -> party(id, document)).toList());
        lines.add("place", fact.place());
        lines.add("confidence", ConfidenceWords.meaning(fact));
        lines.add("note", note);
        if (fact.detail() != null) {
            document.gap();
            new DetailText(document, lines).write(fact.detail());
        }
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
        if (fact.place() != null) {
            document.text(Phrase.of("Place: " + fact.place()), 0);
        }
        document.note(fact.note(), 0);
        if (fact.detail() != null) {
            new DetailText(document, new Document.Fields(document, 0, LABEL_WIDTH)).write(fact.detail());
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
        document.add(Part.Changed.of(step.change(), HISTORY_INDENT));
    }

    private static String words(HistoryStep step) {
        return switch (step.change().type()) {
            case ADDED -> "on record since this version.";
            case CORRECTED -> "corrected.";
            case WITHDRAWN -> "withdrawn.";
        };
    }

    /**
     * A fact in full, which may have been withdrawn.
     *
     * @param record the version of the content: the current one, or the last with a fact that was withdrawn
     * @param fact its content; null if it was withdrawn and no version with it can be read
     * @param withdrawal the version that withdrew it, or null
     * @param history changes in each version, oldest first; empty unless requested
     */
    public record ShownFact(
            String id,
            CaseRecord record,
            @Nullable Fact fact,
            @Nullable HistoryStep withdrawal,
            List<HistoryStep> history)
            implements Sourced {
        private static final Column<ShownFact> WITHDRAWN = new Column<>(
                "withdrawn",
                "withdrawal?",
                "Version that withdrew the fact, which is shown in its last form; null for a fact on record.",
                ShownFact::withdrawn);
        private static final Column<ShownFact> HISTORY = new Column<>(
                "history",
                "[history-step]",
                "With --history: changes to the fact in each version, oldest first.",
                row -> Value.list(row.history(), VersionValues::step));

        public static List<Column<? super ShownFact>> columns(boolean hasHistory) {
            var columns = new ArrayList<Column<? super ShownFact>>(FactRow.FIRST);
            columns.add(WITHDRAWN);
            if (hasHistory) {
                columns.add(HISTORY);
            }
            columns.addAll(FactRow.LATER);
            return columns;
        }

        /** Returns the history if requested, otherwise only the withdrawal. */
        List<HistoryStep> steps() {
            return history.isEmpty() && withdrawal != null ? List.of(withdrawal) : history;
        }

        /** Writes the other fields and the history of a fact, for a page that has its statement, its note and its sources. */
        public void writeDetails(Document document) {
            writeFields(Objects.requireNonNull(fact), null, document);
            writeHistory(history, document);
        }

        private Value withdrawn() {
            var step = withdrawal;
            return step == null
                    ? Value.NOTHING
                    : Value.object(
                            Member.of("version", step.version()),
                            Member.of("date", step.date().toString()),
                            Member.of("reason", step.change().reason()),
                            Member.of("shown_from", fact == null ? null : record.version()));
        }
    }

    /** The typed detail of a fact as labelled lines, one per field with a value. */
    private static final class DetailText {
        private final Document document;
        private final Document.Fields lines;

        DetailText(Document document, Document.Fields lines) {
            this.document = document;
            this.lines = lines;
        }

        void write(Detail detail) {
            for (var one : detail.filled()) {
                if (one.value() != null && !one.field().label().isEmpty()) {
                    lines.add(one.field().label(), phrase(one, detail));
                }
            }
        }

        private Phrase phrase(Filled one, Detail detail) {
            if (one.value() instanceof String id && one.field().type().isIdOfParty()) {
                return ShownFacts.party(id, document);
            }
            return Phrase.name(text(one, detail));
        }

        private String text(Filled one, Detail detail) {
            return switch (one.value()) {
                case BigDecimal value
                when detail instanceof FigureDetail figure -> Numbers.of(value) + " " + figure.unit();
                case BigDecimal _ when detail instanceof OutcomeDetail outcome -> String.valueOf(outcome.sum());
                case Integer number -> Numbers.of(number);
                case ReformLink link -> link.words() + ": " + ReformsLookup.linkInWords(link);
                case null, default -> Detail.words(one, document.record());
            };
        }
    }
}
