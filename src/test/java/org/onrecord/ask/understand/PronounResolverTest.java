package org.onrecord.ask.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.understand.Sample.about;
import static org.onrecord.ask.understand.Sample.following;

import org.junit.jupiter.api.Test;

class PronounResolverTest {

    @Test
    void she_and_he_are_the_ones_spoken_of_last_whom_the_word_fits() {
        var both = "What was said of Siân Harrow and Tobias Harrow?";

        assertThat(following(both, "When was she charged?").about()).containsExactly("sian-harrow");
        assertThat(following(both, "When was he sentenced?").about()).containsExactly("tobias-harrow");
    }

    @Test
    void a_pronoun_does_not_mean_somebody_whom_it_does_not_fit() {
        assertThat(following("When was Siân Harrow charged?", "How old was he?").about())
                .doesNotContain("sian-harrow");
    }

    @Test
    void a_pronoun_means_whom_the_question_itself_names() {
        var merged = following("When was Siân Harrow charged?", "What did Tobias Harrow say when he was sentenced?");

        assertThat(about(merged.frame())).containsExactly("tobias-harrow");
    }

    @Test
    void the_one_the_record_is_about_is_meant_when_nobody_was_spoken_of() {
        assertThat(following("How old was he?").about()).containsExactly("peter-vale");
    }

    @Test
    void they_are_those_of_the_last_question() {
        assertThat(following("What did the council say?", "When did they say it?")
                        .about())
                .contains("northmoor-council");
    }

    @Test
    void it_is_a_body_that_was_spoken_of() {
        assertThat(following("What did the council say?", "Was it fined?").about())
                .contains("northmoor-council");
    }

    @Test
    void his_brother_is_whom_the_record_calls_so() {
        var merged = following("When was Tobias Harrow sentenced?", "Was his brother charged?");

        assertThat(about(merged.frame())).contains("harrow-brother");
    }

    @Test
    void somebody_without_known_pronouns_can_be_meant_by_either() {
        assertThat(following("What did Marta Fenn say?", "When was she told?").about())
                .containsExactly("marta-fenn");
        assertThat(following("What did Lord Moon say?", "When was he told?").about())
                .containsExactly("lord-moon");
    }

    @Test
    void a_title_tells_which_pronoun_fits() {
        assertThat(following("What did Lord Moon say?", "When was she told?").about())
                .doesNotContain("lord-moon");
    }
}
