package org.onrecord.lookup.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.VersionChanges;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Topic;
import org.onrecord.model.Withheld;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * A query about the record itself.
 *
 * @param by the property to count facts by, or null for version, date and size
 */
public record InfoQuery(@Nullable By by) implements Query {

    public enum By implements Keyword {
        TOPIC,
        KIND,
        CONFIDENCE;
    }

    public static Lookup lookup() {
        var by = Parameter.oneOf("by", By.values(), "Count facts by {words}.").labelled("WHAT");
        return Lookup.of(
                        "facts info",
                        "Show the version, date and size of a record.",
                        given -> new InfoQuery(given.get(by)))
                .takes(Parameter.factsFile(), by)
                .examples("onrecord facts info", "onrecord facts info my-record.json", "onrecord facts info --by topic")
                .rows("record")
                .withoutTool()
                .withoutPage();
    }

    @Override
    public String command() {
        return "facts info";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return by == null ? RecordInfo.COLUMNS : FactCounts.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return Found.of(record, by == null ? new RecordInfo() : new FactCounts(by.key(), counts(record, by)));
    }

    private static List<FactCounts.Count> counts(CaseRecord record, By by) {
        return switch (by) {
            case TOPIC -> counts(record, record.topics(), Topic::id, Fact::topic);
            case KIND ->
                counts(
                        record,
                        List.of(FactKind.values()),
                        FactKind::key,
                        fact -> fact.kind().key());
            case CONFIDENCE ->
                counts(
                        record,
                        List.of(Confidence.values()),
                        Confidence::key,
                        fact -> fact.confidence().key());
        };
    }

    private static <K> List<FactCounts.Count> counts(
            CaseRecord record, List<K> all, Function<K, String> word, Function<Fact, String> key) {
        var counts = new ArrayList<FactCounts.Count>();
        for (var one : all) {
            var facts = record.facts().values().stream()
                    .filter(fact -> key.apply(fact).equals(word.apply(one)))
                    .count();
            if (facts > 0) {
                counts.add(new FactCounts.Count(word.apply(one), (int) facts));
            }
        }
        return counts;
    }

    /**
     * The number of facts of each type.
     *
     * @param by the property counted: topic, kind or confidence
     * @param counts the counts, in closed-list order; types without facts are omitted
     */
    public record FactCounts(String by, List<Count> counts) implements Content.OfEntries {
        static final List<Column<Count>> COLUMNS = List.of(
                new Column<>("key", "text", count -> Value.of(count.key())),
                new Column<>("facts", "count+", count -> Value.number(count.facts())));

        @Override
        public int size() {
            return counts.size();
        }

        /**
         * A count.
         *
         * @param key the topic, kind or confidence
         * @param facts the number of facts
         */
        public record Count(String key, int facts) {}

        @Override
        public Table<Count> rows(CaseRecord record) {
            return new Table<>(COLUMNS, counts);
        }

        @Override
        public void writeShort(Document document) {
            document.section("Facts by " + by);
            var width = counts.stream().mapToInt(count -> count.key().length()).max();
            var lines = new Document.Fields(document, 0, width.orElse(0));
            counts.forEach(count -> lines.add(count.key(), Numbers.of(count.facts())));
        }

        @Override
        public List<Member> head() {
            return List.of(Member.of("by", by));
        }
    }

    /** A summary of the record: its version, date and size. */
    public record RecordInfo() implements Content {
        private static final int LABEL_WIDTH = "custody intervals".length();

        static final List<Column<CaseRecord>> COLUMNS = List.of(
                field("case", "id", record -> Value.of(record.caseId())),
                field("title", "text", record -> Value.of(record.title())),
                field("aliases", "[text]", record -> Value.texts(record.aliases())),
                field("version", "text", record -> Value.of(record.version())),
                field("released", "day", record -> Value.of(record.released().toString())),
                field("as_of", "day", record -> Value.of(record.asOf().toString())),
                field("as_of_notes", "[reach]", record -> Value.list(record.asOfNotes(), RecordInfo::note)),
                count("facts", record -> record.facts().size()),
                count("people", record -> record.people().size()),
                count("organisations", record -> record.organisations().size()),
                count("sources", record -> record.sources().size()),
                count("proceedings", record -> record.proceedings().size()),
                count("statuses", record -> record.statuses().size()),
                count("series", record -> record.series().size()),
                field("withheld", "[withheld]", record -> Value.list(record.withheld(), RecordInfo::withheld)),
                field(
                        "changes",
                        "[change]",
                        record -> Value.list(VersionChanges.summaries(record), RecordInfo::change)),
                count("briefs", record -> record.briefs().size()),
                count("summaries", RecordInfo::summaries),
                count("open", record -> record.open().size()));

        @Override
        public int size() {
            return 1;
        }

        @Override
        public Table<CaseRecord> rows(CaseRecord record) {
            return new Table<>(COLUMNS, List.of(record));
        }

        @Override
        public void writeShort(Document document) {
            var record = document.record();
            document.section(record.title());
            var lines = new Document.Fields(document, 0, LABEL_WIDTH);
            lines.add("case", Phrase.of(record.caseId(), Tone.QUIET));
            lines.add("also called", String.join(", ", record.aliases()));
            lines.add("version", record.version());
            lines.add("released", Document.inWords(record.released()));
            lines.add("as of", Document.inWords(record.asOf()));
            lines.add("updates", record.updates());
            if (!record.changes().isEmpty()) {
                lines.add(
                        "this version",
                        VersionChanges.summaries(record).getFirst().summary());
            }
            writeNotes(record, document);
            writeCounts(record, document);
            writeWithheld(record, document);
        }

        private static Value note(AsOf.Note note) {
            return Value.object(
                    Member.of("topic", note.topic()),
                    Member.of("as_of", note.asOf().toString()),
                    Member.of("note", note.note()));
        }

        private static Value withheld(Withheld withheld) {
            return Value.object(
                    Member.of("id", withheld.id()),
                    Member.of("about", withheld.about()),
                    Member.of("reason", withheld.reason()));
        }

        private static Value change(VersionChanges change) {
            return Value.object(
                    Member.of("version", change.version()),
                    Member.of("date", change.date().toString()),
                    Member.of("summary", change.summary()));
        }

        private static Column<CaseRecord> count(String name, Function<CaseRecord, Integer> number) {
            return field(name, "count", record -> Value.number(number.apply(record)));
        }

        private static Column<CaseRecord> field(String name, String type, Function<CaseRecord, Value> value) {
            return new Column<>(name, type, value);
        }

        private static void writeNotes(CaseRecord record, Document document) {
            if (record.asOfNotes().isEmpty()) {
                return;
            }
            document.section("How up to date it is");
            var lines = new Document.Fields(document, 0, LABEL_WIDTH);
            for (var note : record.asOfNotes()) {
                lines.add(record.topicName(note.topic()), Document.inWords(note.asOf()) + ". " + note.note());
            }
        }

        private static void writeCounts(CaseRecord record, Document document) {
            document.section("Contents");
            var lines = new Document.Fields(document, 0, LABEL_WIDTH);
            lines.add("facts", Numbers.of(record.facts().size()) + " (" + byConfidence(record) + ")");
            count(lines, "sources", record.sources().size());
            count(lines, "people", record.people().size());
            count(lines, "organisations", record.organisations().size());
            count(lines, "things", record.things().size());
            count(lines, "proceedings", record.proceedings().size());
            count(lines, "custody intervals", record.statuses().size());
            count(lines, "series of figures", record.series().size());
            if (!record.briefs().isEmpty()) {
                lines.add(
                        "briefs",
                        Numbers.of(record.briefs().size()) + " (" + Numbers.of(summaries(record)) + " with a summary)");
            }
            count(lines, "open questions", record.open().size());
        }

        private static void count(Document.Fields lines, String name, int number) {
            lines.add(name, number == 0 ? null : Numbers.of(number));
        }

        private static String byConfidence(CaseRecord record) {
            return Arrays.stream(Confidence.values())
                    .map(one -> Numbers.of(number(record, one)) + " " + one.words())
                    .collect(Collectors.joining(", "));
        }

        private static int number(CaseRecord record, Confidence confidence) {
            return (int) record.facts().values().stream()
                    .filter(fact -> fact.confidence() == confidence)
                    .count();
        }

        private static int summaries(CaseRecord record) {
            return (int) record.briefs().values().stream()
                    .filter(brief -> !brief.summary().isEmpty())
                    .count();
        }

        private static void writeWithheld(CaseRecord record, Document document) {
            if (record.withheld().isEmpty()) {
                return;
            }
            document.section("Left out on purpose");
            for (var withheld : record.withheld()) {
                document.bullet(Phrase.of(withheld.about() + ". " + withheld.reason()), 0);
            }
        }
    }
}
