package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;
import static org.onrecord.ask.compute.Sample.response;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;

/**
 * Questions to the invented case and the facts of the answer: exactly those, or the first ones before "…". Questions
 * of one conversation are separated by "/".
 */
class VerdictsTest {
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
                "what was the mother charged with | murder-ada plea-ada cleared-ada …",
                "was the lodger charged with murder | murder-colin cleared-colin guilty-colin",
                "the lodger's murder charge | cleared-colin murder-colin …",
                "who was charged with murder | murder-ada murder-bruno …",
                "did the mother plead guilty | plea-ada",
                "did the lodger admit it | plea-colin guilty-colin",
                "who pleaded guilty | plea-ada plea-bruno …",
                "who pleaded not guilty | plea-bruno plea-colin …",
                "how did the first trial end / what was she accused of | murder-ada …",
            })
    void charges_and_pleas_come_with_their_outcome(String question, String expected) {
        check(question, expected);
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
                "was the lodger convicted of murder | cleared-colin guilty-colin",
                "was Bruno Moss cleared of murder | cleared-bruno guilty-bruno arson-bruno",
                "was Bruno Moss found guilty of arson | arson-bruno …",
                "how long was the second trial / what was Bruno Moss convicted of there | arson-bruno …",
                "was Ada Lark convicted at the second trial | fraud-ada plea-ada …",
                "what was the result of the second trial for Bruno Moss | arson-bruno …",
                "was the mother convicted / and the lodger? | guilty-colin …",
            })
    void a_guilty_plea_is_a_conviction_and_no_acquittal_stands_alone(String question, String expected) {
        check(question, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who killed him | nobody undecided plea-ada guilty-bruno guilty-colin …",
                "who killed Ned Lark | nobody undecided plea-ada guilty-bruno guilty-colin …",
                "who murdered the boy | nobody undecided plea-ada guilty-bruno guilty-colin …",
                "who is to blame for his death | nobody undecided plea-ada guilty-bruno guilty-colin …",
                "who was the killer | nobody undecided plea-ada guilty-bruno guilty-colin …",
                "what is the name of the killer | nobody …",
                "did the lodger kill him | nobody undecided guilty-colin cleared-colin",
                "is Bruno Moss a murderer | nobody undecided guilty-bruno …",
                "who inflicted the injuries | undecided nobody …",
                "which of them hit him | undecided nobody …",
                "when was Bruno Moss convicted of murder | cleared-bruno guilty-bruno …",
                "why was the lodger acquitted of allowing his death | guilty-colin",
            })
    void what_courts_decided_leads_and_a_false_premise_is_corrected(String question, String expected) {
        check(question, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who was tried in the second trial | fraud-ada arson-bruno plea-ada",
                "who were the defendants in the first trial | plea-ada guilty-bruno guilty-colin …",
                "who was on trial in 2009 | fraud-ada arson-bruno …",
                "which of them were tried again in 2009 | fraud-ada arson-bruno …",
                "how did the second trial end | fraud-ada arson-bruno …",
                "how did the second trial end for the boyfriend | arson-bruno",
                "how did the second trial end for the mother | fraud-ada plea-ada",
            })
    void those_who_were_tried_come_with_what_was_decided_on_each(String question, String expected) {
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
                "what was the lodger's sentence before the appeal | ipp-colin appeal-colin",
                "what was Colin Reed originally given | ipp-colin appeal-colin",
                "what did Bruno Moss get for arson | life-bruno",
                "what did Bruno Moss get for the boy's death, not for the arson | years-bruno",
                "how many years did the lodger get for murder | cleared-colin appeal-colin ipp-colin",
                "who got the longest sentence | life-bruno …",
                "who got the lightest sentence | years-ada …",
                "who got longer, Ada Lark or the lodger | appeal-colin years-ada …",
                "how long did each of them get | years-ada years-bruno appeal-colin …",
            })
    void the_sentence_that_stands_comes_before_what_it_replaced(String question, String expected) {
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
                "what was the outcome of Bruno Moss's parole hearing in May 2023 | put-off heard",
            })
    void custody_is_told_by_its_day_or_its_steps(String question, String expected) {
        check(question, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did the council leader resign | gus-resigned …",
                "was Dora Penn given a warning | dora-warned dora-dismissed",
                "was the paediatrician struck off | fay-suspended",
                "did Dora Penn resign | dora-dismissed …",
            })
    void a_measure_is_found_by_its_type_or_comes_with_what_was_decided_instead(String question, String expected) {
        check(question, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how many times was the mother recalled | Two recalls are on record.",
                "how many times was Bruno Moss refused parole | Two refusals are on record.",
                "was the paediatrician struck off | No striking off of Dr Fay Hill is on record.",
                "did Dora Penn resign | No resignation of Dora Penn is on record.",
                "was the mother sacked | No dismissal of Ada Lark is on record.",
                "who was tried in the second trial | Trial of 2009: Ada Lark and Bruno Moss.",
                "was the social worker convicted | Nothing of the kind is on record about Dora Penn.",
                "was Emil Voss ever prosecuted | Nothing of the kind is on record about Emil Voss.",
            })
    void a_number_and_what_is_not_on_record_are_said(String question, String expected) {
        assertThat(message(question.split(" */ *"))).isEqualTo(expected);
    }

    @Test
    void that_somebody_was_never_recalled_is_said_with_the_day_of_the_record() {
        assertThat(message("is Bruno Moss in prison", "was he sent back"))
                .startsWith("No recall of Bruno Moss is on record. As of ");
        assertThat(message("how many years did the lodger get")).isNull();
    }

    @Test
    void a_grave_event_that_did_not_happen_is_denied_with_the_own_outcome_first() {
        var denied = response("was the social worker convicted");

        assertThat(denied.reason()).isEqualTo(Reason.NOT_ON_RECORD);
        assertThat(denied.answers()).isEmpty();
        assertThat(denied.nearest()).extracting(Nearest::id).startsWith("dora-dismissed");
        assertThat(denied.ranking().steps()).extracting("found").containsExactly("nothing of the kind");
    }

    @Test
    void an_explanation_names_the_row() {
        assertThat(response("was the mother convicted").ranking().steps())
                .extracting("found")
                .containsExactly("convictions");
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
                "who killed Emil Voss",
                "how did the papers report the verdict",
                "who was on trial in 2015",
                "who was the judge in the second trial",
                "when did the second trial end",
                "how long was the second trial",
                "how long did the mother serve",
                "how long did the lodger get for the rape",
                "what is the maximum sentence",
                "did the lodger appeal his sentence",
                "who complained about the sentences",
                "why was the mother recalled",
                "who released the mother",
                "when did their names come out",
                "what conditions was the mother released under",
                "which minister tried to block the mother's release in 2015",
                "when was the boy sent back to his mother",
                "why was Dora Penn sacked",
                "who sacked Dora Penn",
                "who did the paper want sacked",
                "how long after the trial was Dora Penn sacked",
                "what did the papers say when Dora Penn was sacked",
                "did the lodger resign",
                "was her warning about the boy",
                "who wasn't sacked",
                "who kept their job",
                "was any social worker punished",
                "was any police officer charged with a crime",
            })
    void what_typed_details_do_not_tell_is_not_computed(String question) {
        assertThat(answers(question)).isEmpty();
    }

    @Test
    void anyone_else_leaves_out_whoever_was_spoken_of() {
        assertThat(answers("was Dora Penn sacked", "was anyone else sacked")).isEmpty();
    }

    @Test
    void rows_have_names_of_their_own() {
        assertThat(Verdicts.ROWS).extracting(Verdicts.Row::name).doesNotHaveDuplicates();
    }
}
