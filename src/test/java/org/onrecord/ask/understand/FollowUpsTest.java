package org.onrecord.ask.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.understand.Sample.about;
import static org.onrecord.ask.understand.Sample.following;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.search.text.Token;

class FollowUpsTest {

    private static List<String> words(Merged merged) {
        return merged.frame().contentTokens().stream().map(Token::word).toList();
    }

    @Test
    void a_question_with_all_it_needs_stays_as_it_is() {
        var merged = following("When was Siân Harrow charged?");

        assertThat(merged.frame()).isEqualTo(merged.asked());
        assertThat(merged.about()).isEmpty();
        assertThat(merged.refersBack()).isFalse();
    }

    @Test
    void another_name_asks_the_last_question_about_somebody_else() {
        var merged = following("When was Siân Harrow charged?", "And Tobias Harrow?");

        assertThat(about(merged.frame())).containsExactly("tobias-harrow");
        assertThat(words(merged)).containsExactly("charged");
        assertThat(merged.frame().has("when")).isTrue();
        assertThat(merged.isRepeated()).isTrue();
    }

    @Test
    void another_year_asks_the_last_question_about_another_time() {
        var merged = following("Was Siân Harrow charged in 2008?", "And in 2009?");

        assertThat(Objects.requireNonNull(merged.frame().span()).from()).isEqualTo(LocalDate.parse("2009-01-01"));
        assertThat(about(merged.frame())).containsExactly("sian-harrow");
        assertThat(words(merged)).containsExactly("charged");
    }

    @Test
    void why_asks_for_the_reason_of_what_was_asked() {
        var merged = following(List.of("charged"), "When was Siân Harrow charged?", "Why?");

        assertThat(words(merged)).containsExactly("charged");
        assertThat(merged.frame().has("why")).isTrue();
        assertThat(merged.frame().has("when")).isFalse();
    }

    @Test
    void who_was_not_is_asked_of_everybody() {
        assertThat(following("When was Siân Harrow charged?", "Who wasn't sentenced?")
                        .about())
                .isEmpty();
    }

    @Test
    void a_new_name_takes_the_place_of_the_last_one() {
        var merged = following("When was Siân Harrow charged?", "When was Tobias Harrow sentenced?");

        assertThat(about(merged.frame())).containsExactly("tobias-harrow");
        assertThat(words(merged)).containsExactly("sentenced");
    }

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
    void they_are_those_of_the_last_question() {
        assertThat(following("What did the council say?", "When did they say it?")
                        .about())
                .contains("northmoor-council");
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
