package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuiltRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "was the mother found guilty",
                "Was Ada Lark convicted?",
                "was she convicted",
                "is the mother guilty or innocent",
                "did the mother get off",
                "what was Ada Lark convicted of"
            })
    void a_guilty_plea_is_a_conviction_and_leads_before_any_acquittal(String question) {
        assertThat(answers(question)).containsExactly("plea-ada", "cleared-ada", "fraud-ada");
    }

    @Test
    void a_named_offence_leads_with_its_verdict_and_an_acquittal_has_the_conviction_with_it() {
        assertThat(answers("was the lodger convicted of murder")).containsExactly("cleared-colin", "guilty-colin");
        assertThat(answers("was Bruno Moss cleared of murder"))
                .containsExactly("cleared-bruno", "guilty-bruno", "arson-bruno");
        assertThat(answers("was Bruno Moss found guilty of arson")).startsWith("arson-bruno");
    }

    @Test
    void an_offence_of_somebody_else_is_answered_by_ones_own_conviction() {
        assertThat(answers("was the lodger found guilty of arson")).containsExactly("guilty-colin");
        assertThat(message("was the lodger found guilty of arson"))
                .isEqualTo("The record has no such charge against Colin Reed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who killed him",
                "who killed Ned Lark",
                "who murdered the boy",
                "who is to blame for his death",
                "who was the killer"
            })
    void who_killed_leads_with_what_courts_decided(String question) {
        assertThat(answers(question))
                .startsWith("nobody", "undecided", "plea-ada", "guilty-bruno", "guilty-colin")
                .endsWith("cleared-ada", "cleared-bruno");
    }

    @Test
    void what_killed_somebody_asks_for_no_verdict() {
        assertThat(answers("what killed the boy")).isEmpty();
        assertThat(answers("what is the name of the killer")).startsWith("nobody");
    }

    @Test
    void there_means_the_trial_that_was_spoken_of() {
        assertThat(answers("how long was the second trial", "what was Bruno Moss convicted of there"))
                .startsWith("arson-bruno");
    }

    @Test
    void whether_somebody_killed_leads_the_same_way() {
        assertThat(answers("did the lodger kill him"))
                .containsExactly("nobody", "undecided", "guilty-colin", "cleared-colin");
        assertThat(answers("is Bruno Moss a murderer")).startsWith("nobody", "undecided", "guilty-bruno");
    }

    @Test
    void who_struck_leads_with_that_no_court_found_it() {
        assertThat(answers("who inflicted the injuries")).startsWith("undecided", "nobody");
        assertThat(answers("which of them hit him")).startsWith("undecided", "nobody");
    }

    @Test
    void nobody_convicted_leads_before_any_acquittal_or_charge() {
        assertThat(answers("was anyone convicted of murder")).startsWith("nobody", "cleared-ada");
        assertThat(answers("who was found guilty of murder")).startsWith("nobody");
    }

    @Test
    void who_was_convicted_lists_one_of_each_first() {
        assertThat(answers("who was convicted"))
                .containsExactly("plea-ada", "guilty-bruno", "guilty-colin", "arson-bruno", "nobody");
        assertThat(message("how many people were convicted")).isEqualTo("Three people were convicted.");
    }

    @Test
    void negation_asks_for_the_others() {
        assertThat(message("who was not convicted"))
                .isEqualTo("Everyone who was tried was convicted of at least one charge.");
        assertThat(answers("which of the three was not convicted by a jury")).containsExactly("plea-ada");
        assertThat(answers("who was acquitted of murder"))
                .startsWith("cleared-ada", "cleared-bruno", "cleared-colin", "plea-ada");
    }

    @Test
    void a_false_premise_is_corrected() {
        assertThat(answers("when was Bruno Moss convicted of murder")).startsWith("cleared-bruno", "guilty-bruno");
        assertThat(answers("why was the lodger acquitted of allowing his death"))
                .containsExactly("guilty-colin");
        assertThat(answers("why was the lodger acquitted of murder")).isEmpty();
    }

    @Test
    void why_somebody_was_not_convicted_leads_with_a_finding_that_gives_a_reason() {
        assertThat(answers("why was the mother not convicted of murder"))
                .containsExactly("too-little", "cleared-ada", "plea-ada");
        assertThat(answers("why was nobody convicted of murder")).startsWith("too-little");
        assertThat(answers("why was the lodger not convicted of murder")).isEmpty();
    }

    @Test
    void a_trial_limits_what_is_meant() {
        assertThat(answers("was Ada Lark convicted at the second trial")).startsWith("fraud-ada", "plea-ada");
        assertThat(answers("what was the result of the second trial for Bruno Moss"))
                .startsWith("arson-bruno");
    }

    @Test
    void follow_ups_ask_the_same_of_somebody_else() {
        assertThat(answers("was the mother convicted", "and the lodger?")).startsWith("guilty-colin");
        assertThat(answers("was the mother convicted", "what about the other two"))
                .startsWith("guilty-bruno", "guilty-colin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when was Ada Lark convicted",
                "did the lodger have any previous convictions",
                "what did the judge say about the guilty mother",
                "was the mother convicted of shoplifting",
                "who killed Emil Voss",
                "how did the papers report the verdict"
            })
    void what_is_not_clearly_asked_is_not_computed(String question) {
        assertThat(answers(question)).isEmpty();
    }
}
