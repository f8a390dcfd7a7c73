package org.onrecord.lookup.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.View;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;
import org.onrecord.picture.Pictures;
import org.onrecord.picture.Pictures.Canvas;

/**
 * The custody status of one person on a day.
 *
 * @param day the day asked about, or the as-of date
 * @param isNow whether no day was given, so that the answer is about the present
 * @param matching the interval of that day; two if the day is within an uncertain bound
 * @param history all intervals of the person, oldest first
 */
public record StatusPage(
        Party person, LocalDate day, boolean isNow, List<CustodyInterval> matching, List<CustodyInterval> history)
        implements OnOneDay {
    @Override
    public int size() {
        return matching.size();
    }

    @Override
    public List<StatusPage> pages() {
        return List.of(this);
    }

    @Override
    public void writeShort(Document document) {
        if (!isNow) {
            document.text("On " + Document.inWords(day) + ":");
        }
        writeSentences(document);
        if (isNow) {
            document.text(document.asOfInWords(Topic.CUSTODY, person.id()));
        }
        writeHistory(document);
        writeFacts(history, document);
        document.listSources();
    }

    /** Writes the facts at the start of intervals, with their notes, in a complete answer. */
    private static void writeFacts(List<CustodyInterval> intervals, Document document) {
        var facts = document.facts(intervals.stream()
                .flatMap(interval -> interval.facts().stream().limit(1))
                .distinct()
                .toList());
        if (document.isComplete() && !facts.isEmpty()) {
            document.section("Facts");
            new FactEntries(document, facts).write();
        }
    }

    @Nullable
    LocalDate asked() {
        return isNow ? null : day;
    }

    void writeSentences(Document document) {
        matching.forEach(interval -> document.text(sentence(interval, document)));
        matching.stream().skip(1).forEach(interval -> document.text(changed(interval)));
    }

    /** Returns the intervals as sentences; an interval with unknown status has no fact and is left out. */
    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        var sentence = new CustodySentence(record);
        return matching.stream()
                .filter(interval -> !interval.facts().isEmpty())
                .map(interval -> AnsweredFact.saying(
                        sentence.of(interval),
                        interval,
                        Objects.requireNonNull(
                                record.facts().get(interval.facts().getFirst()))))
                .toList();
    }

    @Override
    public List<Member> head() {
        var now = history.stream()
                .filter(interval -> interval.to() == null)
                .<@Nullable CustodyInterval>map(interval -> interval)
                .findFirst()
                .orElse(null);
        return List.of(
                JsonDocument.subject(person, now),
                Member.of("on", day.toString()),
                new Member("is_now", new Value.Flag(isNow)).dataOnly());
    }

    @Override
    public String subject() {
        return person.id();
    }

    /** Returns an interval as a sentence, with the sources of the fact at its start. */
    public static Phrase sentence(CustodyInterval interval, Document document) {
        var sentence = new CustodySentence(document.record()).of(interval);
        return Phrase.of(sentence + Phrase.NO_BREAK_SPACE, Tone.STRONG).and(marks(interval, document));
    }

    private static Phrase marks(CustodyInterval interval, Document document) {
        var facts = document.facts(interval.facts());
        return facts.isEmpty() ? Phrase.EMPTY : document.sources().inTable(facts.getFirst());
    }

    /** Returns a sentence on when the status changed, for a day too close to the change to be certain. */
    private static String changed(CustodyInterval later) {
        var from = later.from();
        return "It changed " + (from.beginsWithAbout() ? "" : "about ") + from.inSentence()
                + "; the record does not say whether that was before or after this day.";
    }

    public void writeHistory(Document document) {
        document.gap();
        var rows = history.stream().map(interval -> row(interval, document)).toList();
        document.add(new Part.Rows(List.of(new Part.Columns(List.of(" ", "period", "status"), rows)), 1));
    }

    /** Returns the cells of an interval; the short view cites only the sources of the answer. */
    private List<Phrase> row(CustodyInterval interval, Document document) {
        var isAsked = matching.contains(interval);
        var tone = isAsked ? Tone.STRONG : Tone.PLAIN;
        var status = Phrase.of(words(interval.status()), tone);
        return List.of(
                Phrase.of(isAsked ? ">" : " "),
                Phrase.of(period(interval), tone),
                document.view() == View.SHORT ? status : status.andOnSameLine(marks(interval, document)));
    }

    private static String period(CustodyInterval interval) {
        var to = interval.to();
        return interval.from().inSentence() + (to == null ? ", no end on record" : " to " + to.inSentence());
    }

    static String words(CustodyStatus status) {
        return status == CustodyStatus.UNKNOWN ? "not on record" : status.words();
    }

    /**
     * The custody status of several people on one day.
     *
     * @param pages one for each person, not empty
     */
    record StatusList(List<StatusPage> pages) implements OnOneDay {

        @Override
        public int size() {
            return pages.size();
        }

        @Override
        public void writeShort(Document document) {
            if (!isAboutNow()) {
                document.text("On " + Document.inWords(pages.getFirst().day()) + ":");
            }
            pages.forEach(person -> person.writeSentences(document));
            if (isAboutNow()) {
                document.text(document.asOfInWords(Topic.CUSTODY, null));
            }
            writeFacts(pages.stream().flatMap(page -> page.matching().stream()).toList(), document);
            document.listSources();
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            return pages.stream().flatMap(page -> page.answers(record).stream()).toList();
        }

        @Override
        public List<Member> head() {
            return List.of(
                    Member.of("on", pages.getFirst().day().toString()),
                    new Member("is_now", new Value.Flag(isAboutNow())).dataOnly());
        }
    }

    /**
     * A custody interval, identified by the fact at its start.
     *
     * @param isAsked whether it includes the day asked about
     */
    public record StatusRow(CaseRecord record, CustodyInterval interval, boolean isAsked) implements Sourced {
        /** Types of columns that are null for an interval with unknown status, which has no fact. */
        private static final Map<String, String> WITHOUT_FACT = Map.of(
                "id",
                "id?",
                "confidence",
                "confidence?",
                "sources",
                "[cited-source]",
                "topic",
                "topic?",
                "kind",
                "kind?");

        public static final List<Column<? super StatusRow>> FIELDS = Stream.concat(
                        Sourced.<StatusRow>around(List.<Column<StatusRow>>of(
                                        new Column<>(
                                                "status", "custody-status", row -> Value.of(row.interval.status())),
                                        new Column<>("from", "edtf", row -> Value.of(row.interval.from())),
                                        new Column<>("from_text", "text", row -> Value.words(row.interval.from())),
                                        new Column<>("to", "edtf?", row -> Value.of(row.interval.to())),
                                        new Column<>("to_text", "text?", row -> Value.words(row.interval.to())),
                                        new Column<StatusRow>("asked", "boolean", row -> new Value.Flag(row.isAsked))
                                                .onlyFor(Audience.DATA)))
                                .stream(),
                        ADDED.stream())
                .<Column<? super StatusRow>>map(StatusRow::nullable)
                .toList();

        static Table<StatusRow> table(CaseRecord record, List<StatusPage> pages) {
            return table(record, pages, StatusPage::matching);
        }

        static Table<StatusRow> history(CaseRecord record, List<StatusPage> pages) {
            return table(record, pages, StatusPage::history);
        }

        private static Table<StatusRow> table(
                CaseRecord record, List<StatusPage> pages, Function<StatusPage, List<CustodyInterval>> intervals) {
            return new Table<>(
                    FIELDS,
                    () -> pages.stream()
                            .flatMap(page -> intervals.apply(page).stream()
                                    .map(interval -> new StatusRow(
                                            record, interval, page.matching().contains(interval))))
                            .iterator());
        }

        private static <T> Column<T> nullable(Column<T> field) {
            return field.as(WITHOUT_FACT.getOrDefault(field.name(), field.type()));
        }

        @Override
        public @Nullable Fact fact() {
            return interval.facts().isEmpty()
                    ? null
                    : record.facts().get(interval.facts().getFirst());
        }

        @Override
        public String statement() {
            return new CustodySentence(record).of(interval);
        }

        @Override
        public String date() {
            var to = interval.to();
            return interval.from().edtf() + "/" + (to == null ? ".." : to.edtf());
        }

        @Override
        public String dateText() {
            var to = interval.to();
            return "from " + interval.from().inWords() + (to == null ? "" : " to " + to.inWords());
        }

        @Override
        public List<String> people() {
            return List.of(interval.person());
        }
    }
}

/** The custody statuses of people on the same day. */
interface OnOneDay extends Content.OfFacts {
    /** Returns a page for each person; not empty. */
    List<StatusPage> pages();

    @Override
    default Table<StatusPage.StatusRow> rows(CaseRecord record) {
        return StatusPage.StatusRow.table(record, pages());
    }

    @Override
    default SecondTable secondTable(CaseRecord record) {
        return new SecondTable("history", StatusPage.StatusRow.history(record, pages()));
    }

    private List<CustodyInterval> histories() {
        return pages().stream().flatMap(page -> page.history().stream()).toList();
    }

    @Override
    default void writePicture(CaseRecord record, Canvas canvas, Sink out) {
        Pictures.status(record, histories(), pages().getFirst().asked(), canvas, out);
    }

    @Override
    default String topic() {
        return Topic.CUSTODY;
    }

    @Override
    default boolean isAboutNow() {
        return pages().getFirst().isNow();
    }
}
