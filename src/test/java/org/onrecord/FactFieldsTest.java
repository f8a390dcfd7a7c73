package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.export.SearchDocuments;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Written;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.field.Field;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;

/** Each field of a fact changes what is printed of the fact, so that no output forgets a field that is added. */
class FactFieldsTest {
    private static final CaseRecord RECORD = GreyHeron.other("grey-heron-asked.json");

    enum Output {
        SHOW_FULL,
        SHOW_JSON,
        BULK;

        /** Whether it has a field: all but the questions, which are only for matching. */
        private boolean has(Field<Fact> field) {
            return this == BULK || !field.key().equals("asked");
        }

        private String of(CaseRecord record) {
            return Written.by(out -> {
                switch (this) {
                    case SHOW_FULL -> show(record, Format.TEXT, out);
                    case SHOW_JSON -> show(record, Format.JSON, out);
                    case BULK -> SearchDocuments.write(record, out);
                }
            });
        }

        private static void show(CaseRecord record, Format format, Sink out) {
            var query = new ShowQuery(List.copyOf(record.facts().keySet()));
            var layout = new Layout(format, List.of(), true, Written.full(Written.FILE));
            new AnswerWriter(layout, "onrecord show").write(query, query.answer(record), out);
        }
    }

    static Stream<Arguments> places() {
        return Fact.FIELDS.fields().stream()
                .flatMap(field -> Stream.of(Output.values())
                        .filter(output -> output.has(field))
                        .map(output -> Arguments.of(field.key(), output)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("places")
    void each_field_of_a_fact_is_printed(String key, Output output) {
        var original = output.of(RECORD);

        assertThat(RECORD.facts().values().stream()
                        .flatMap(fact -> changed(fact, key).limit(1))
                        .limit(3)
                        .map(record -> !output.of(record).equals(original)))
                .as("whether another %s of a fact changes the output, for some facts of grey-heron-asked.json", key)
                .isNotEmpty()
                .containsOnly(true);
    }

    /** The record in which a fact has another value in a field: that of another fact of the same form. */
    private static Stream<CaseRecord> changed(Fact fact, String key) {
        var others = RECORD.facts().values().stream()
                .filter(other -> other.kind() == fact.kind() || (other.detail() == null && fact.detail() == null));
        return (key.equals("id") ? Stream.of(fact.id() + "-again") : others.map(other -> value(other, key)))
                .filter(Objects::nonNull)
                .filter(value -> !value.equals(value(fact, key)))
                .map(value -> {
                    var facts = new LinkedHashMap<String, Fact>();
                    for (var one : RECORD.facts().values()) {
                        var kept = one.equals(fact) ? Fact.FIELDS.with(fact, key, value) : one;
                        facts.put(kept.id(), kept);
                    }
                    return CaseRecord.FIELDS.with(RECORD, "facts", facts);
                });
    }

    private static @Nullable Object value(Fact fact, String key) {
        return Fact.FIELDS.fields().get(Fact.FIELDS.indexOf(key)).getter().of(fact);
    }
}
