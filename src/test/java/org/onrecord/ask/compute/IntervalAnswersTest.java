package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalAnswersTest {

    @Test
    void the_time_between_two_days_is_exact() {
        assertThat(message("how long after his death were they sentenced"))
                .isEqualTo("From 3 August 2007 to 22 May 2009: 1 year 9 months.");
        assertThat(answers("how long after his death was Ada Lark sentenced")).containsExactly("years-ada", "died");
    }

    @Test
    void the_time_to_a_month_is_about() {
        assertThat(message("how long after Ned Lark died was Dora Penn sacked"))
                .isEqualTo("From 3 August 2007 to April 2009: about 1 year 7 months.");
    }

    @Test
    void the_order_in_which_they_are_named_does_not_matter() {
        assertThat(message("how long was it between the sentencing and the death"))
                .isEqualTo(message("how long was it between the death and the sentencing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how long after his death was Ada Lark released", // twice
                "how long after the sentence was the appeal heard",
                "how long was the trial",
                "how long after the funeral were they sentenced"
            })
    void events_that_are_not_one_of_a_known_day_are_left_alone(String question) {
        assertThat(message(question)).isNull();
    }
}
