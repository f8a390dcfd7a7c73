package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;

class TrialRulesTest {

    @Test
    void those_who_were_tried_come_with_what_was_decided_on_each() {
        assertThat(answers("who was tried in the second trial"))
                .containsExactly("fraud-ada", "arson-bruno", "plea-ada");
        assertThat(message("who was tried in the second trial")).isEqualTo("Trial of 2009: Ada Lark and Bruno Moss.");
        assertThat(answers("who were the defendants in the first trial"))
                .startsWith("plea-ada", "guilty-bruno", "guilty-colin");
        assertThat(answers("who was in the second trial")).startsWith("fraud-ada", "arson-bruno");
    }

    @Test
    void a_year_stands_for_the_trial_in_it() {
        assertThat(answers("who was on trial in 2009")).startsWith("fraud-ada", "arson-bruno");
        assertThat(answers("which of them were tried again in 2009")).startsWith("fraud-ada", "arson-bruno");
        assertThat(answers("who was on trial in 2015")).isEmpty();
    }

    @Test
    void whoever_was_not_tried_there_is_said_not_to_have_been() {
        assertThat(message("was Colin Reed in the second trial"))
                .isEqualTo(
                        "The record has no verdict on Colin Reed in this trial. Trial of 2009: Ada Lark and Bruno Moss.");
        assertThat(answers("was the boyfriend in the second trial")).containsExactly("arson-bruno");
    }

    @Test
    void how_a_trial_ended_is_what_was_decided_in_it() {
        assertThat(answers("how did the second trial end")).startsWith("fraud-ada", "arson-bruno");
        assertThat(answers("how did the second trial end for the boyfriend")).containsExactly("arson-bruno");
    }

    @Test
    void an_acquittal_comes_with_what_the_same_person_was_convicted_of() {
        assertThat(answers("how did the second trial end for the mother")).containsExactly("fraud-ada", "plea-ada");
    }

    @Test
    void other_questions_about_a_trial_are_left_to_the_facts() {
        assertThat(answers("who was the judge in the second trial")).isEmpty();
        assertThat(answers("when did the second trial end")).isEmpty();
        assertThat(answers("how long was the second trial")).isEmpty();
    }

    @Test
    void a_charge_asked_for_after_a_trial_is_one_of_that_trial() {
        assertThat(answers("who was tried in the second trial", "what was she accused of"))
                .startsWith("fraud-ada")
                .doesNotContain("murder-ada");
        assertThat(answers("how did the first trial end", "what was she accused of"))
                .startsWith("murder-ada")
                .doesNotContain("fraud-ada");
    }
}
