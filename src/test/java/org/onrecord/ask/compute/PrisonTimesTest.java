package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrisonTimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"who served longest", "who spent the most time in prison", "who has been in prison longest"})
    void whoever_was_in_prison_longest_comes_first_with_the_others_and_each_return(String question) {
        assertThat(answers(question)).containsExactly("life-bruno", "years-ada", "back-1", "back-2");
    }

    @Test
    void the_time_of_each_is_said_and_up_to_when_it_is_counted() {
        assertThat(message("who served longest"))
                .startsWith("In prison under sentence up to ")
                .contains("remand not counted: Bruno Moss about ", "; Ada Lark about ");
        assertThat(answers("who served least time")).startsWith("years-ada");
    }

    @Test
    void two_who_are_named_are_compared() {
        assertThat(answers("did the mother serve longer than the boyfriend"))
                .containsExactly("life-bruno", "years-ada", "back-1", "back-2");
    }

    @Test
    void who_got_the_longest_sentence_is_another_question() {
        assertThat(answers("who got the longest sentence"))
                .startsWith("life-bruno")
                .contains("years-ada");
        assertThat(message("who got the longest sentence"))
                .startsWith("Sorted by kind of sentence")
                .endsWith("the heaviest first.");
    }
}
