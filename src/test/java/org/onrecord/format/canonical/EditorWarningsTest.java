package org.onrecord.format.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.lookup.Records;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;

class EditorWarningsTest {
    private static final String OPEN_CHARGE = text("src/test/resources/records/open-charge.json");
    private static final String IN_BRIEF = "\"lantern-lit\",\n        \"oil-charge\"";

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Problem> warnings(String json) {
        var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        var record = FactsLoader.load(new FactsSource.StandardInput(in), Limits.DEFAULT);
        return EditorWarnings.of("my.json", record);
    }

    private static List<String> codes(String json) {
        return warnings(json).stream().map(Problem::code).toList();
    }

    @Test
    void a_charge_in_a_brief_without_its_outcome_is_a_warning() {
        var warning = warnings(OPEN_CHARGE).getFirst();

        assertThat(warning.isWarning()).isTrue();
        assertThat(warning.code()).isEqualTo("charge-without-outcome");
        assertThat(warning.path()).isEqualTo("briefs[0]");
        assertThat(warning.id()).isEqualTo("charges");
        assertThat(warning.message()).contains("oil-charge");
        assertThat(warning.hint()).contains("Wilma Tarn");
    }

    @Test
    void a_charge_with_its_outcome_is_none() {
        assertThat(codes(OPEN_CHARGE.replace(IN_BRIEF, IN_BRIEF + ",\"oil-verdict\"")))
                .doesNotContain("charge-without-outcome");
    }

    @Test
    void an_outcome_in_another_proceeding_does_not_count() {
        var elsewhere = OPEN_CHARGE.replace(IN_BRIEF, IN_BRIEF + ",\"oil-verdict\"");
        var verdict = elsewhere.lastIndexOf("trial in the invented court");

        assertThat(codes(elsewhere.substring(0, verdict) + "another " + elsewhere.substring(verdict)))
                .contains("charge-without-outcome");
    }

    @Test
    void a_charge_that_says_how_it_ended_is_none() {
        assertThat(codes(OPEN_CHARGE.replace("\"result\": \"charged\"", "\"result\": \"dropped before trial\"")))
                .doesNotContain("charge-without-outcome");
    }

    @Test
    void a_charge_without_an_end_is_a_warning_if_a_newer_outcome_of_the_proceeding_has_other_words() {
        assertThat(ends("the invented court", OutcomeStep.VERDICT, "2003", "theft"))
                .as("a charge of other words was decided, and this one may be open")
                .containsExactly("charge");
        assertThat(ends("the invented court", OutcomeStep.SENTENCE, "2003", null))
                .containsExactly("charge");
        assertThat(ends("the invented court", OutcomeStep.VERDICT, "2003", "Arson"))
                .isEmpty();
        assertThat(ends("the invented court", OutcomeStep.VERDICT, "2001", "theft"))
                .as("older")
                .isEmpty();
        assertThat(ends("another court", OutcomeStep.VERDICT, "2003", "theft")).isEmpty();
        assertThat(ends("the invented court", OutcomeStep.CHARGE, "2003", "theft"))
                .as("no end either")
                .isEmpty();
    }

    /** Returns the ids of charges warned about in a record with a charge of arson of 2002 and another outcome. */
    private static List<String> ends(String court, OutcomeStep step, String date, @Nullable String charge) {
        var record = Records.with(
                        outcome("charge", "2002", "the invented court", OutcomeStep.CHARGE, "arson"),
                        outcome("other", date, court, step, charge))
                .record();
        return EditorWarnings.of("my.json", record).stream()
                .filter(warning -> warning.code().equals("charge-without-end"))
                .map(Problem::id)
                .toList();
    }

    private static Fact outcome(String id, String date, String court, OutcomeStep step, @Nullable String charge) {
        var result = step == OutcomeStep.CHARGE ? "charged" : "made";
        var values = Records.detail(
                OutcomeDetail.FIELDS, "person", "ada", "proceeding", court, "step", step, "result", result);
        var detail = charge == null ? values : OutcomeDetail.FIELDS.with(values, "charge", charge);
        return Records.fact(FactKind.OUTCOME, id, date, "Decision " + id + " was made.", detail, "ada");
    }

    @Test
    void a_decision_without_its_sequel_is_a_warning_if_another_one_of_the_matter_has_it() {
        assertThat(sequels(OutcomeStep.ORDER, "2003", List.of())).containsExactly("second");
        assertThat(sequels(OutcomeStep.ORDER, "2003", List.of("lifted"))).isEmpty();
        assertThat(sequels(OutcomeStep.ORDER, "2006", List.of()))
                .as("dated after the decision")
                .isEmpty();
        assertThat(sequels(OutcomeStep.RULING, "2003", List.of()))
                .as("no step that a decision ends")
                .isEmpty();
    }

    /** Returns the ids of facts warned about in a record with an order of 2002 that was lifted in 2005. */
    private static List<String> sequels(OutcomeStep step, String date, List<String> later) {
        var first = Fact.FIELDS.with(decision("first", "2002", OutcomeStep.ORDER), "later", List.of("lifted"));
        var second = Fact.FIELDS.with(decision("second", date, step), "later", later);
        var record = Records.with(first, second, decision("lifted", "2005", OutcomeStep.RULING))
                .record();
        return EditorWarnings.of("my.json", record).stream()
                .filter(warning -> warning.code().equals("sequel-not-linked"))
                .map(Problem::id)
                .toList();
    }

    private static Fact decision(String id, String date, OutcomeStep step) {
        var detail = Records.detail(
                OutcomeDetail.FIELDS, "person", "ada", "proceeding", "the regulator", "step", step, "result", "made");
        return Records.fact(FactKind.OUTCOME, id, date, "Decision " + id + " was made.", detail, "ada");
    }

    @Test
    void example_text_is_found_in_the_entry_that_has_it() {
        assertThat(warnings(OPEN_CHARGE)).last().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("example-text");
            assertThat(warning.path()).isEqualTo("people[0]");
            assertThat(warning.id()).isEqualTo("wilma-tarn");
            assertThat(warning.message()).endsWith("is still in role");
        });
    }

    @Test
    void one_warning_names_every_entry_of_a_new_record() {
        var files = new Starter("mill-bridge", "The mill bridge", "2024-03-08").files();
        var warnings = warnings(new String(files.firstEntry().getValue(), StandardCharsets.UTF_8));

        assertThat(warnings)
                .map(Problem::message)
                .containsExactly("text to replace is still in 6 entries: overview, example-brief, example-person,"
                        + " example-source, example-fact, example-open-question");
    }

    private static List<String> notInFacts(String sentence) {
        var grey = text("src/test/resources/records/grey-heron.json");
        var stood = "Eleven Lanterns, by Rafał Żółkiewski, of 2013, tells it from the words of survivors.";
        assertThat(grey).contains(stood);
        return warnings(grey.replace(stood, sentence)).stream()
                .filter(warning -> warning.code().equals("not-in-facts"))
                .map(warning -> warning.message().replaceAll(".* has ", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nobody knows a book from 2014. | 2014
                    The book sold 12,000 copies for £9. | 12,000, 9
                    The book tells of fourteen lanterns. | fourteen
                    In May 2013 appeared the book. | May
                    Maja Lindqvist wrote it. | Lindqvist
                    It was not by Harriet Moon, it was by Ada Quill. | Harriet, Moon, Ada, Quill
                    """)
    void a_sentence_with_a_number_or_name_that_its_facts_lack_is_a_warning(String sentence, String missing) {
        assertThat(notInFacts(sentence)).containsExactly(missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes: Żółkiewski's book of 2013.",
                "Yes. Survivors tell it in 11 Lanterns.",
                "One book is known, Zolkiewski's \"Eleven Lanterns\".",
                "One author's book tells of one night."
            })
    void a_sentence_of_words_that_its_facts_have_is_none(String sentence) {
        assertThat(notInFacts(sentence.replace("\"", "\\\""))).isEmpty();
    }

    @Test
    void a_number_in_words_may_count_the_facts_or_the_people_in_them() {
        var asked = text("src/test/resources/records/grey-heron-asked.json");
        var stood = "A book, a film, a programme, an article and a thesis.";

        assertThat(codes(asked.replace(stood, "Five works by three people."))).isEmpty();
        assertThat(codes(asked.replace(stood, "Six works by two people."))).containsExactly("not-in-facts");
    }

    @Test
    void the_warning_names_the_sentence_or_the_open_question() {
        var warning = warnings(text("src/test/resources/records/grey-heron.json")
                        .replace("that the open door was a cause", "that the open door was the cause in 2012"))
                .getFirst();

        assertThat(warning.path()).isEqualTo("open[0]");
        assertThat(warning.id()).isEqualTo("who-left-the-door-open");
        assertThat(warning.message()).isEqualTo("none of the facts of the sentence has 2012");
    }

    @Test
    void an_address_whose_host_has_letters_that_look_like_others_is_a_warning() throws IOException {
        var starter = new Starter("mill-bridge", "Mill bridge", "2024-03-08")
                .files()
                .firstEntry()
                .getValue();
        var json = new String(starter, StandardCharsets.UTF_8)
                .replaceFirst("\"url\": \"https://[^/\"]*", "\"url\": \"https://www.bb\u0441.example")
                .replaceFirst("\"version\":", "\"contact\": \"https://ex\u0430mple.org/\u0430\", $0");

        var found = warnings(json).stream()
                .filter(one -> one.code().equals("look-alike-address"))
                .toList();

        assertThat(found).extracting(Problem::path).containsExactly("contact", "sources[0].url");
        assertThat(found).extracting(Problem::isWarning).containsOnly(true);
        assertThat(found.getFirst().message())
                .isEqualTo("the host of “https://ex\u0430mple.org/\u0430” has letters that may look like others:"
                        + " \u0430 (U+0430)");
        assertThat(found.getLast().id()).isEqualTo("example-source");
        assertThat(codes(json.replace("www.bb\u0441", "www.bbc").replace("ex\u0430mple", "example")))
                .doesNotContain("look-alike-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts/peter-connelly.json",
                "facts/examples/horizon.json",
                "src/test/resources/records/grey-heron.json",
                "src/test/resources/records/grey-heron-1.1.1.json",
                "src/test/resources/records/grey-heron-asked.json"
            })
    void a_finished_record_has_none(String file) {
        assertThat(warnings(text(file))).isEmpty();
    }
}
