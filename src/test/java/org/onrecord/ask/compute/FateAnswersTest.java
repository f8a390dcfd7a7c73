package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FateAnswersTest {

    @Test
    void of_who_was_tried_it_is_the_convictions_the_sentence_that_stands_and_the_last_step_then_the_acquittals() {
        assertThat(answers("what happened to the mother"))
                .containsExactly("plea-ada", "years-ada", "back-2", "cleared-ada", "fraud-ada");
    }

    @Test
    void a_sentence_that_was_replaced_comes_after_what_replaced_it() {
        assertThat(answers("what became of the lodger"))
                .containsExactly("guilty-colin", "appeal-colin", "ipp-colin", "cleared-colin");
    }

    @Test
    void of_anybody_else_it_is_a_dismissal_then_what_was_decided_last_and_at_the_end_what_was_replaced() {
        assertThat(answers("what happened to the social worker"))
                .containsExactly("dora-dismissed", "dora-wins", "dora-warned");
        assertThat(answers("what happened to the social worker", "and the council leader?"))
                .containsExactly("gus-resigned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what happened to the boy",
                "what happened to the neighbour",
                "what happened to the mother in 2012",
                "what happened to the mother's wallet"
            })
    void what_is_about_something_else_or_nobody_else_is_not_computed(String question) {
        assertThat(answers(question)).isEmpty();
    }
}
