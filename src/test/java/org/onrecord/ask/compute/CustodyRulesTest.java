package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustodyRulesTest {

    @ParameterizedTest
    @CsvSource({
        "is the mother in prison, back-2",
        "was Ada Lark in prison on 1 June 2012, out-1",
        "was she free in June 2014, back-1",
        "was Bruno Moss locked up in 2015, life-bruno",
    })
    void a_status_is_that_of_the_day(String question, String fact) {
        assertThat(answers(question)).containsExactly(fact);
    }

    @ParameterizedTest
    @CsvSource({
        "when was Ada Lark first released, out-1",
        "when did the mother get out the second time, out-2",
        "the last time Ada Lark was recalled, back-2",
        "when was the mother recalled, back-1",
        "has the lodger finished his sentence, ended",
        "is the lodger's sentence over, ended",
    })
    void one_of_several_steps_is_chosen_by_its_place(String question, String fact) {
        assertThat(answers(question)).startsWith(fact);
    }

    @Test
    void a_follow_up_goes_on_from_the_step_that_was_told() {
        assertThat(answers("when was Ada Lark first released", "when was she recalled"))
                .startsWith("back-1");
        assertThat(answers("when was Ada Lark first released", "when did she come out again"))
                .startsWith("out-2");
        assertThat(answers("when was Ada Lark first released", "did she stay out"))
                .startsWith("back-1");
    }

    @Test
    void whoever_released_somebody_is_not_whom_it_is_about() {
        assertThat(answers("when was the mother recalled", "when did they let her out again"))
                .startsWith("out-2");
        assertThat(answers("when was the mother recalled", "so when was she out"))
                .startsWith("out-2");
    }

    @Test
    void steps_are_counted_and_shown() {
        assertThat(answers("how many times was the mother recalled")).containsExactly("back-1", "back-2");
        assertThat(message("how many times was the mother recalled")).isEqualTo("Two recalls are on record.");
        assertThat(message("how many times was Bruno Moss refused parole")).isEqualTo("Two refusals are on record.");
    }

    @Test
    void that_somebody_was_never_recalled_is_said() {
        assertThat(message("is Bruno Moss in prison", "was he sent back"))
                .startsWith("No recall of Bruno Moss is on record. As of ");
    }

    @Test
    void what_came_of_a_hearing_is_what_was_decided_in_its_review() {
        assertThat(answers("what was the outcome of Bruno Moss's parole hearing in May 2023"))
                .containsExactly("put-off", "heard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why was the mother recalled",
                "who released the mother",
                "when did their names come out",
                "what conditions was the mother released under",
                "which minister tried to block the mother's release in 2015",
                "when was the boy sent back to his mother"
            })
    void what_is_more_than_a_step_is_not_computed(String question) {
        assertThat(answers(question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "who is still in prison, back-2",
        "which of them is still locked up, back-2",
        "who was free in June 2012, out-1",
    })
    void whoever_it_is_true_of_comes_first(String question, String first) {
        assertThat(answers(question)).startsWith(first);
    }

    @Test
    void whoever_was_released_comes_once_each_before_what_followed() {
        assertThat(answers("who was released")).containsExactly("out-1", "out-2", "back-2");
        assertThat(answers("who was the first to be released")).containsExactly("out-1");
        assertThat(answers("who was released last")).containsExactly("out-2");
        assertThat(message("how many people were released")).isEqualTo("One person was released.");
    }
}
