package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.response;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions to the invented case and the facts of the answer: exactly those, or the first ones before "…". Questions
 * of one conversation are separated by "/".
 */
class PartyLookupsTest {
    private static final String MORE = "…";

    private static void check(String question, String expected) {
        var ids = List.of(expected.replace(MORE, "").strip().split(" +"));
        var answers = answers(question.split(" */ *"));
        if (expected.endsWith(MORE)) {
            assertThat(answers).startsWith(ids.toArray(String[]::new));
        } else {
            assertThat(answers).containsExactlyElementsOf(ids);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "was the mother found guilty | plea-ada cleared-ada fraud-ada",
                "Was Ada Lark convicted? | plea-ada cleared-ada fraud-ada",
                "is the mother guilty or innocent | plea-ada cleared-ada fraud-ada",
                "did the mother get off | plea-ada cleared-ada fraud-ada",
                "what was Ada Lark convicted of | plea-ada cleared-ada fraud-ada",
                "was the lodger convicted of murder | cleared-colin guilty-colin …",
                "was Bruno Moss cleared of murder | cleared-bruno guilty-bruno arson-bruno …",
                "was Bruno Moss found guilty of arson | arson-bruno …",
                "was Ada Lark convicted at the second trial | fraud-ada plea-ada …",
                "what was the result of the second trial for Bruno Moss | arson-bruno …",
                "was the mother convicted / and the lodger? | guilty-colin …",
                "did the mother plead guilty | plea-ada …",
                "did the lodger admit it | plea-colin guilty-colin …",
            })
    void a_guilty_plea_is_a_conviction_and_no_acquittal_is_shown_alone(String question, String expected) {
        check(question, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how long did the lodger get | appeal-colin ipp-colin",
                "lodger's sentence | appeal-colin ipp-colin",
                "what did Colin Reed get | appeal-colin ipp-colin",
                "did the lodger go to prison | appeal-colin ipp-colin",
                "when was the lodger sentenced | appeal-colin ipp-colin",
                "what was the lodger's sentence before the appeal | appeal-colin ipp-colin",
                "what was Colin Reed originally given | appeal-colin ipp-colin",
                "what did Bruno Moss get for arson | life-bruno",
                "how many years did the lodger get for murder | cleared-colin appeal-colin ipp-colin",
            })
    void the_sentence_in_force_comes_before_the_sentence_that_it_replaced(String question, String expected) {
        check(question, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "was Emma Quill convicted | quashed-emma guilty-emma …",
                "was Emma Quill found guilty of theft | quashed-emma guilty-emma …",
                "is Emma Quill a criminal | quashed-emma guilty-emma …",
                "did Emma Quill go to prison | freed-emma jailed-emma",
                "what did Emma Quill get | freed-emma jailed-emma",
            })
    void a_quashed_conviction_never_leads(String question, String expected) {
        check(question, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is the mother in prison | back-2",
                "was Ada Lark in prison on 1 June 2012 | out-1",
                "was the mother free in June 2014 | back-1",
                "was Bruno Moss locked up in 2015 | life-bruno",
                "when was Ada Lark first released | out-1 …",
                "when did the mother get out the second time | out-2 …",
                "the last time Ada Lark was recalled | back-2 …",
                "when was the mother recalled | back-1 …",
                "has the lodger finished his sentence | ended …",
                "is the lodger's sentence over | ended …",
                "when was Ada Lark first released / when was she recalled | back-1 …",
                "when was Ada Lark first released / when did she come out again | out-2 …",
                "when was the mother recalled / when did they let her out again | out-2 …",
                "when was the mother recalled / so when was she out | out-2 …",
                "how many times was the mother recalled | back-2 back-1",
            })
    void custody_is_shown_by_its_day_or_its_steps(String question, String expected) {
        check(question, expected);
    }

    @Test
    void a_yes_no_question_about_a_step_in_custody_has_the_whole_history_and_the_date_of_the_record() {
        var response = Objects.requireNonNull(response("was the mother ever recalled"));

        assertThat(answers("was the mother ever recalled")).containsExactly("back-2", "back-1", "out-2", "out-1");
        assertThat(response.message()).startsWith("As of ");
    }

    @Test
    void an_explanation_names_the_lookup() {
        assertThat(Objects.requireNonNull(response("was the mother convicted"))
                        .ranking()
                        .steps())
                .extracting("found")
                .containsExactly("verdicts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who killed him",
                "who murdered the boy",
                "who is to blame for his death",
                "who was the killer",
                "who was convicted",
                "who was guilty",
                "who pleaded guilty",
                "who was charged with murder",
                "who went to prison",
                "who got the longest sentence",
                "how long did each of them get",
                "who was tried in the second trial",
                "who is in prison now",
                "who was sacked",
            })
    void nothing_is_computed_without_a_name(String question) {
        assertThat(answers(question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what killed the boy",
                "why was the lodger acquitted of murder",
                "why was the lodger not convicted of murder",
                "when was Ada Lark convicted",
                "did the lodger have any previous convictions",
                "what did the judge say about the guilty mother",
                "was the mother convicted of shoplifting",
                "how did the papers report the verdict",
                "who was the judge in the second trial",
                "how long did the mother serve",
                "how long did the lodger get for the rape",
                "what is the maximum sentence",
                "did the lodger appeal his sentence",
                "why was the mother recalled",
                "who released the mother",
                "what conditions was the mother released under",
                "which minister tried to block the mother's release in 2015",
                "when was the boy sent back to his mother",
                "why was Dora Penn sacked",
                "did the lodger resign",
                "was her warning about the boy",
            })
    void a_question_for_more_than_a_lookup_shows_is_left_to_the_entries(String question) {
        assertThat(answers(question)).isEmpty();
    }

    @Test
    void each_lookup_has_one_row() {
        assertThat(PartyLookups.ROWS).extracting(PartyLookups.Row::kind).containsExactly(PartyLookups.Kind.values());
    }
}
