package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.output.errors.ErrorWriter;
import org.onrecord.output.errors.ProblemsWriter;
import org.onrecord.output.layout.Format;
import org.onrecord.output.table.Column;

class OutputSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(OutputSchemaTest.class.getResourceAsStream("/org/onrecord/schema/output.schema.json"));
    private static final Problem PROBLEM =
            new Problem("unknown-id", "my.json", 12, 7, "facts[3].people[0]", null, "there is no x", "add it");

    private static List<Error> errors(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }

    static Stream<Query> queries() {
        return Queries.ofGreyHeron();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void accepts_every_answer(Query query) {
        assertThat(query.answer(GreyHeron.record())).isInstanceOf(Found.class);
        assertThat(errors(GreyHeron.answers(query, Written.layout(Format.JSON))))
                .isEmpty();
        assertThat(errors(GreyHeron.answers(query, Written.layout(Format.JSON))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void accepts_answers_with_chosen_fields(Query query) {
        var last = Column.names(query.columns()).getLast();
        assertThat(errors(GreyHeron.answers(query, Written.layout(Format.JSON, last))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.onrecord.lookup.Queries#general")
    void accepts_every_answer_of_the_record_that_comes_with_the_program(Query query) {
        var record = FactsLoader.load(new FactsSource.Bundled(), Limits.DEFAULT);
        var document = Written.by(out ->
                new AnswerWriter(Written.layout(Format.JSON), "onrecord").write(query, query.answer(record), out));
        assertThat(errors(document)).isEmpty();
    }

    static Stream<Query> unanswered() {
        return Stream.of(
                Queries.who("nobody at all"),
                Queries.who("the inspector"),
                Queries.status("oscar-pena"),
                Queries.status("sian-harrow", "2040-01-01"),
                Queries.inForceOn("1900-01-01"),
                Queries.show("no-such-fact"));
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void accepts_empty_documents(Query query) {
        assertThat(query.answer(GreyHeron.record())).isNotInstanceOf(Found.class);
        assertThat(errors(GreyHeron.answers(query, Written.layout(Format.JSON))))
                .isEmpty();
    }

    @Test
    void accepts_errors_and_problems() {
        var failure = Failure.of(ExitCode.FACTS_UNUSABLE, "facts-invalid", "wrong", null)
                .withProblems(List.of(PROBLEM))
                .withCandidates(List.of(Candidate.ofWord("who")));
        assertThat(errors(Written.by(out -> new ErrorWriter(true).write(failure, out))))
                .isEmpty();
        var layout = Written.layout(Format.JSON);
        assertThat(errors(Written.by(out -> new ProblemsWriter(layout).write(List.of(PROBLEM), out))))
                .isEmpty();
        assertThat(errors(Written.by(out -> new ProblemsWriter(layout).write(List.of(), out))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"confidence\": \"established\"', '\"confidence\": \"certain\"'",
        "'\"confidence\":', '\"confidnce\":'",
        "'\"step\": \"plea\"', '\"step\": null'",
        "'\"total\": ', '\"total\": -'",
        "'\"date\": \"2009-08\"', '\"date\": \"August 2009\"'",
        "'\"proceeding_id\":', '\"proceeding-id\":'",
        "'\"format\": \"onrecord/1\"', '\"format\": \"onrecord/2\"'",
        "'\"version\":', '\"versio\":'",
        "'\"command\": \"outcome\"', '\"command\": \"parole\"'",
        "'\"locator\":', '\"location\":'"
    })
    void refuses_a_document_with_a_mistake(String right, String wrong) {
        var document = GreyHeron.answers(Queries.OUTCOME, Written.layout(Format.JSON));
        assertThat(document).contains(right);
        assertThat(errors(document.replace(right, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "is_now", "as_of_note", "history", "asked"})
    void refuses_a_status_without_its_parts(String key) {
        var document = GreyHeron.answers(Queries.status("sian-harrow"), Written.layout(Format.JSON));
        var broken = document.replace("\"" + key + "\":", "\"x\":");
        assertThat(broken).isNotEqualTo(document);
        assertThat(errors(broken)).as(key).isNotEmpty();
    }

    @Test
    void refuses_a_row_of_another_sort() {
        var counts = GreyHeron.answers(Queries.counts(InfoQuery.By.KIND), Written.layout(Format.JSON));
        assertThat(errors(counts.replace("\"by\":", "\"x\":"))).isNotEmpty();
    }
}
