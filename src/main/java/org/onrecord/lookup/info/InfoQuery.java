package org.onrecord.lookup.info;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Topic;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
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
    public record FactCounts(String by, List<Count> counts) implements Content {
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
            document.add(new Part.Bars(counts.stream()
                    .map(count -> new Part.Bar(count.key(), count.facts()))
                    .toList()));
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            return counts.stream()
                    .map(count -> AnsweredFact.entry(count.key(), count.key() + ": " + count.facts() + " facts"))
                    .toList();
        }

        @Override
        public List<Member> head() {
            return List.of(Member.of("by", by));
        }
    }
}
