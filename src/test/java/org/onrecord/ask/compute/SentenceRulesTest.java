package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how long did the lodger get",
                "lodger's sentence",
                "what did Colin Reed get",
                "did the lodger go to prison"
            })
    void the_sentence_that_stands_comes_before_what_it_replaced(String question) {
        assertThat(answers(question)).containsExactly("appeal-colin", "ipp-colin");
    }

    @Test
    void more_than_her_compares_the_one_who_is_named_with_the_one_spoken_of() {
        assertThat(answers("what did the mother get", "did the boyfriend get more than her"))
                .containsExactly("life-bruno", "years-ada");
    }

    @Test
    void which_was_harsher_compares_those_who_were_named() {
        assertThat(answers("which sentence was harsher, the mother's or the boyfriend's"))
                .containsExactly("life-bruno", "years-ada");
        assertThat(answers("did the boyfriend get longer than the lodger", "which was harsher"))
                .startsWith("life-bruno");
    }

    @Test
    void the_original_sentence_is_followed_by_what_replaced_it() {
        assertThat(answers("what was the lodger's sentence before the appeal"))
                .containsExactly("ipp-colin", "appeal-colin");
        assertThat(answers("what was Colin Reed originally given")).containsExactly("ipp-colin", "appeal-colin");
    }

    @Test
    void of_several_sentences_the_offence_or_the_death_tells_which() {
        assertThat(answers("what did Bruno Moss get for arson")).containsExactly("life-bruno");
        assertThat(answers("what did Bruno Moss get for the boy's death, not for the arson"))
                .containsExactly("years-bruno");
        assertThat(answers("did Bruno Moss get 12 years")).startsWith("years-bruno");
    }

    @Test
    void a_sentence_for_what_somebody_was_cleared_of_is_corrected() {
        assertThat(answers("how many years did the lodger get for murder"))
                .containsExactly("cleared-colin", "appeal-colin", "ipp-colin");
    }

    @Test
    void the_heaviest_and_the_lightest_count_what_stands() {
        assertThat(answers("who got the longest sentence")).startsWith("life-bruno");
        assertThat(answers("who got the lightest sentence")).startsWith("years-ada");
    }

    @Test
    void two_who_are_named_are_compared_the_heavier_sentence_first() {
        assertThat(answers("who got longer, Ada Lark or the lodger")).startsWith("appeal-colin", "years-ada");
        assertThat(answers("did the lodger get longer than Bruno Moss")).startsWith("life-bruno", "appeal-colin");
    }

    @Test
    void people_are_counted_not_years() {
        assertThat(message("how many people were jailed")).isEqualTo("Three people were sentenced.");
        assertThat(message("how many years did the lodger get")).isNull();
    }

    @Test
    void everybodys_sentences_come_one_of_each_first() {
        assertThat(answers("how long did each of them get")).startsWith("years-ada", "years-bruno", "appeal-colin");
        assertThat(answers("who was jailed and what for")).startsWith("plea-ada", "guilty-bruno", "guilty-colin");
    }

    @Test
    void when_a_person_was_sentenced_is_told_by_the_sentence_that_stands_and_what_it_replaced() {
        assertThat(answers("when was the lodger sentenced")).containsExactly("appeal-colin", "ipp-colin");
    }

    @Test
    void no_sentence_is_given_for_an_offence_of_which_the_person_was_never_accused() {
        assertThat(answers("how long did the lodger get for the rape")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how long did the mother serve",
                "what is the maximum sentence",
                "did the lodger appeal his sentence",
                "who complained about the sentences"
            })
    void what_is_not_the_sentence_is_not_computed(String question) {
        assertThat(answers(question)).isEmpty();
    }
}
