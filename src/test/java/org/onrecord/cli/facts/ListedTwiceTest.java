package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.Questions;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;

/** A question that two entries list is answered by one of them; the editor is told which. */
class ListedTwiceTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");

    private static final String OF_BRIEF = "\"what was wilma tarn charged with?\"";

    private static CaseRecord record(String json) {
        var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return FactsLoader.load(new FactsSource.StandardInput(in), Limits.DEFAULT);
    }

    /** Returns the record of an open charge whose facts, in their order, and whose brief list these questions. */
    private static CaseRecord record(List<String> ofFacts, String ofBrief) throws IOException {
        var json = Files.readString(RECORDS.resolve("open-charge.json"));
        for (var asked : ofFacts) {
            json = json.replaceFirst("\n      \"statement\":", "\n      " + asked(asked) + "\"statement\" :");
        }
        return record(ofBrief.isEmpty() ? json : json.replace(OF_BRIEF, ofBrief));
    }

    private static String asked(String questions) {
        return questions.isEmpty() ? "" : "\"asked\": [" + questions + "], ";
    }

    private static List<Problem> warnings(CaseRecord record) {
        return ListedTwice.of("my.json", record);
    }

    @Test
    void a_question_of_two_facts_is_taken_by_the_first() throws IOException {
        var record = record(List.of("\"Who lit it?\"", "\"When?\", \"who lit it\""), "");

        assertThat(warnings(record)).singleElement().satisfies(warning -> {
            assertThat(warning.isWarning()).isTrue();
            assertThat(warning.code()).isEqualTo("asked-twice");
            assertThat(warning.path()).isEqualTo("facts[1].asked[1]");
            assertThat(warning.id()).isEqualTo("oil-charge");
            assertThat(warning.message())
                    .isEqualTo("asked[1] of the fact oil-charge is taken by the fact lantern-lit, which lists it too");
        });
    }

    @Test
    void a_brief_takes_a_question_from_a_fact_before_it_also_by_its_heading() throws IOException {
        var brief = record(List.of(), "").briefs().firstEntry().getValue();

        var warnings = warnings(record(List.of("\"Who lit it?\", \"" + brief.heading() + "\""), "\"Who lit it?\""));

        assertThat(warnings)
                .extracting(Problem::message)
                .containsExactly(
                        "asked[0] of the fact lantern-lit is taken by the brief charges, which lists it too",
                        "asked[1] of the fact lantern-lit is taken by the brief charges, which lists it too");
    }

    @Test
    void the_entry_named_is_the_one_that_answers() throws IOException {
        var record = record(List.of("\"Who lit the old lantern?\"", "\"Who lit the old lantern?\""), "");

        var tried = FactsTryCommand.TriedQuestion.of("Who lit the old lantern?", "oil-charge", new Questions(record));

        assertThat(warnings(record)).hasSize(1);
        assertThat(tried.id()).isEqualTo("lantern-lit");
    }

    @Test
    void a_question_that_one_entry_lists_twice_in_other_words_or_that_has_no_words_is_none() throws IOException {
        assertThat(warnings(record(List.of("\"Who lit it?\", \"who lit it\"", "\"?!\""), "\"…?\"")))
                .isEmpty();
    }

    @Test
    void a_question_that_the_program_answers_itself_is_named() throws IOException {
        var record = record(List.of("\"Who lit it?\", \"What can I ask?\""), "");

        assertThat(warnings(record)).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("asked-of-program");
            assertThat(warning.path()).isEqualTo("facts[0].asked[1]");
            assertThat(warning.message())
                    .isEqualTo("asked[1] of the fact lantern-lit is answered by the program, not by the entry");
        });
        assertThat(FactsTryCommand.TriedQuestion.of("What can I ask?", "lantern-lit", new Questions(record))
                        .result())
                .isNotEqualTo(FactsTryCommand.TriedQuestion.Result.HIT);
    }

    @Test
    void twenty_are_named_and_the_rest_counted() throws IOException {
        var many = IntStream.range(0, 25)
                .mapToObj(number -> "\"Who lit lamp " + number + "?\"")
                .collect(Collectors.joining(", "));

        var warnings = warnings(record(List.of(many, many), ""));

        assertThat(warnings).hasSize(21).last().satisfies(rest -> {
            assertThat(rest.message()).isEqualTo("5 more questions are listed by two entries");
            assertThat(rest.path()).isEmpty();
        });
    }
}
