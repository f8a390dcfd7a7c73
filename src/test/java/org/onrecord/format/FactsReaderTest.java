package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.format.ReadRecords.GREY_HERON;
import static org.onrecord.format.ReadRecords.PETER_CONNELLY;
import static org.onrecord.format.ReadRecords.SMALLEST;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsReader.Reading.Valid;
import org.onrecord.model.Detail.FigureDetail;
import org.onrecord.model.PartyType;
import org.onrecord.model.Source;
import org.onrecord.model.Topic;

class FactsReaderTest {

    @Test
    void the_smallest_record_is_read_whole() throws IOException {
        var record = ReadRecords.record(ReadRecords.textOf(SMALLEST));

        assertThat(record.caseId()).isEqualTo("smallest");
        assertThat(record.released()).isEqualTo("2024-01-02");
        assertThat(record.updates()).isNull();
        assertThat(record.overview().getFirst().facts()).containsExactly("lantern-lit");
        assertThat(record.people().get("wilma-tarn").type()).isEqualTo(PartyType.PERSON);
        assertThat(record.sources().get("lighthouse-log").kind()).isEqualTo(Source.Kind.OFFICIAL_REPORT);
        var fact = record.facts().get("lantern-lit");
        assertThat(fact.topic()).isEqualTo("timeline");
        assertThat(fact.date().edtf()).isEqualTo("1901-05-01");
        assertThat(fact.detail()).isNull();
    }

    @Test
    void the_invented_record_is_read_whole() throws IOException {
        var record = ReadRecords.record(ReadRecords.textOf(GREY_HERON));

        assertThat(record.updates()).startsWith("https://");
        assertThat(record.asOf(Topic.REFORMS)).isEqualTo("2024-08-31");
        assertThat(record.proceedings()).hasSize(9);
        assertThat(record.facts()).hasSizeGreaterThan(80);
        assertThat(record.series().values())
                .allSatisfy(series -> assertThat(series.points()).isNotEmpty());
        assertThat(record.changes()).hasSizeGreaterThan(1);
    }

    @Test
    void the_shipped_record_is_read_whole() throws IOException {
        var record = ReadRecords.record(ReadRecords.textOf(PETER_CONNELLY));

        assertThat(record.caseId()).isEqualTo("peter-connelly");
        assertThat(record.facts()).hasSizeGreaterThanOrEqualTo(716);
        assertThat(record.sources()).hasSizeGreaterThanOrEqualTo(685);
        assertThat(record.people()).hasSizeGreaterThanOrEqualTo(115);
        assertThat(record.organisations()).hasSizeGreaterThanOrEqualTo(86);
        assertThat(record.proceedings()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(record.series()).hasSize(9);
        assertThat(record.statuses()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(record.withheld()).hasSize(11);
    }

    @Test
    void several_faults_of_one_file_are_all_reported_in_the_order_of_the_file() throws IOException {
        var text = ReadRecords.textOf(SMALLEST)
                .replace("\"released\": \"2024-01-02\"", "\"released\": \"soon\"")
                .replace("\"lantern-lit\"\n      ]", "\"lantern-out\"\n      ]")
                .replace("\"private\": false", "\"private\": \"no\", \"age\": 7")
                .replace("\"kind\": \"event\"", "\"kind\": \"evnt\"")
                .replace("\"date\": \"1901-05-01\",", "")
                .replace("\"locator\": null", "\"locator\": 4");

        assertThat(ReadRecords.codes(text))
                .containsExactly(
                        "bad-day",
                        "dangling-id",
                        "wrong-type",
                        "unknown-key",
                        "missing-key",
                        "unknown-word",
                        "wrong-type");
        assertThat(ReadRecords.problems(text)).extracting(Problem::line).isSorted();
    }

    @Test
    void keys_come_in_any_order() throws IOException {
        var text = ReadRecords.textOf(GREY_HERON);

        var reversed = JsonText.withKeysReversed(text);

        assertThat(reversed).isNotEqualTo(text);
        assertThat(ReadRecords.record(reversed).facts())
                .containsExactlyEntriesOf(ReadRecords.record(text).facts());
    }

    @Test
    void half_a_surrogate_pair_is_a_bad_character_and_a_pair_is_none() throws IOException {
        var text = ReadRecords.textOf(SMALLEST);

        assertThat(ReadRecords.codes(text.replace("(invented)", "\\ud83d\\ude00")))
                .isEmpty();
        assertThat(ReadRecords.codes(text.replace("(invented)", "\\ude00"))).containsExactly("bad-character");
        assertThat(ReadRecords.codes(text.replace("(invented)", "\\ud83d"))).containsExactly("bad-character");
    }

    @Test
    void faults_are_the_same_whatever_the_order_of_keys() {
        for (var fault : FaultTable.read().faults()) {
            boolean isAboutText = fault.name().matches("(not-utf-8|truncated|syntax|trailing|duplicate-key|number).*");
            if (isAboutText
                    || fault.problems().size() != 1
                    || fault.problems().getFirst().line() == 0) {
                continue;
            }
            var reversed = JsonText.withKeysReversed(fault.text());
            if (ReadRecords.codes(fault.text()).isEmpty()) {
                continue;
            }

            assertThat(ReadRecords.codes(reversed)).as(fault.name()).isEqualTo(ReadRecords.codes(fault.text()));
        }
    }

    @Test
    void a_problem_names_its_entry_even_when_the_id_comes_later() throws IOException {
        var text = ReadRecords.textOf(SMALLEST)
                .replace(
                        "\"id\": \"wilma-tarn\",\n      \"name\": \"Wilma Tarn\"",
                        "\"name\": 7, \"id\": \"wilma-tarn\"");

        assertThat(ReadRecords.problems(text)).extracting(Problem::id).containsExactly("wilma-tarn");
    }

    @Test
    void problems_after_a_syntax_error_are_not_guessed() throws IOException {
        var text = ReadRecords.textOf(SMALLEST)
                .replace("\"title\":", "\"titel\":")
                .replace("\"people\": [", "\"people\": ");

        assertThat(ReadRecords.codes(text)).containsExactly("unknown-key", "wrong-type", "syntax-error");
    }

    @Test
    void no_more_than_a_thousand_problems_are_listed_and_the_rest_are_counted() {
        var text = "{\"aliases\": [" + "0,".repeat(2000) + "0]}";

        var problems = ReadRecords.problems(text);

        assertThat(problems).hasSize(1001);
        assertThat(problems.getLast().code()).isEqualTo("more-problems");
        assertThat(problems.getLast().message()).isEqualTo("there are 1016 more problems");
    }

    @Test
    void a_fact_that_was_added_and_later_withdrawn_need_not_be_there() throws IOException {
        var text = ReadRecords.textOf(SMALLEST).replace("\"added\": []", "\"added\": [\"lamp-out\"]");

        assertThat(ReadRecords.codes(text)).containsExactly("dangling-id");
        assertThat(ReadRecords.codes(text.replace(
                        "\"withdrawn\": []",
                        "\"withdrawn\": [{\"kind\": \"fact\", \"id\": \"lamp-out\", \"reason\": \"Wrong.\"}]")))
                .isEmpty();
    }

    @Test
    void numbers_are_kept_as_they_are_written() throws IOException {
        var text = ReadRecords.textOf(SMALLEST)
                .replace("\"kind\": \"event\"", "\"kind\": \"figure\"")
                .replace(
                        "\"detail\": null",
                        "\"detail\": {\"series\": null, \"period\": null, \"value\": 12.50, \"unit\": \"lamps\"}");

        var detail = (FigureDetail)
                ReadRecords.record(text).facts().get("lantern-lit").detail();

        assertThat(detail.value()).isEqualTo(new BigDecimal("12.50"));
    }

    @Test
    void ids_that_recur_are_one_string() throws IOException {
        var record = ReadRecords.record(ReadRecords.textOf(SMALLEST));
        var fact = record.facts().get("lantern-lit");

        assertThat(fact.people().getFirst())
                .isSameAs(record.people().get("wilma-tarn").id());
        assertThat(fact.sources().getFirst().source())
                .isSameAs(record.sources().get("lighthouse-log").id());
    }

    @Test
    void a_record_cannot_be_changed() throws IOException {
        var record = ReadRecords.record(ReadRecords.textOf(GREY_HERON));

        assertThatThrownBy(() -> record.facts().remove("ferry-lost")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> record.statuses().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> record.facts().get("ferry-lost").people().add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_file_may_be_as_large_as_the_limit_and_no_larger() throws IOException {
        var bytes = ReadRecords.textOf(SMALLEST).getBytes(StandardCharsets.UTF_8);

        assertThat(ReadRecords.read(bytes, Limits.DEFAULT.withMaxBytes(bytes.length)))
                .isInstanceOf(Valid.class);
        assertThat(ReadRecords.codes(ReadRecords.read(bytes, Limits.DEFAULT.withMaxBytes(bytes.length - 1))))
                .containsExactly("facts-too-large");
    }

    @Test
    void nesting_texts_and_facts_may_be_as_much_as_the_limit_and_no_more() throws IOException {
        var bytes = ReadRecords.textOf(SMALLEST).getBytes(StandardCharsets.UTF_8);

        var longKey = ("{\"" + "x".repeat(69) + "\": 1}").getBytes(StandardCharsets.UTF_8);

        assertThat(ReadRecords.read(bytes, new Limits(10_000, 5, 68, 1))).isInstanceOf(Valid.class);
        assertThat(codes(bytes, new Limits(10_000, 4, 68, 1))).containsExactly("nested-too-deep");
        assertThat(codes(bytes, new Limits(10_000, 5, 60, 1))).containsExactly("text-too-long");
        assertThat(codes(longKey, new Limits(10_000, 5, 68, 1))).containsExactly("text-too-long");
        assertThat(codes(bytes, new Limits(10_000, 5, 68, 0))).containsExactly("too-many-facts");
    }

    private static List<String> codes(byte[] bytes, Limits limits) {
        return ReadRecords.codes(ReadRecords.read(bytes, limits));
    }
}
