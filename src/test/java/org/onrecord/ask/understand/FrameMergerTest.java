package org.onrecord.ask.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.understand.Sample.about;
import static org.onrecord.ask.understand.Sample.following;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Token;

class FrameMergerTest {

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
    void another_year_takes_the_place_of_the_words_for_the_last_one() {
        var merged = following("Was Siân Harrow charged in 2008?", "2009?");

        assertThat(merged.frame().tokens())
                .extracting(Token::word)
                .contains("2009")
                .doesNotContain("2008");
    }

    @Test
    void the_year_after_moves_the_last_time_by_a_year() {
        var after = following("Was Siân Harrow charged in 2008?", "And the year after?");
        var before = following("Was Siân Harrow charged in 2008?", "And the year before?");

        assertThat(Objects.requireNonNull(after.frame().span()).from()).isEqualTo(LocalDate.parse("2009-01-01"));
        assertThat(Objects.requireNonNull(before.frame().span()).to()).isEqualTo(LocalDate.parse("2007-12-31"));
    }

    @Test
    void ten_years_on_counts_from_the_time_that_was_asked_about_else_from_what_was_told() {
        var asked = following("Was Siân Harrow charged in March 2008?", "And ten years on?");
        var told = following(List.of("charged"), "When was Siân Harrow charged?", "And the next day?");

        assertThat(asked.frame().span())
                .isEqualTo(TimeSpan.between(LocalDate.parse("2018-03-01"), LocalDate.parse("2018-03-31")));
        assertThat(asked.frame().tokens()).extracting(Token::word).containsSubsequence("charged", "march", "2018");
        assertThat(told.frame().span())
                .isEqualTo(TimeSpan.between(LocalDate.parse("2008-03-02"), LocalDate.parse("2008-03-02")));
    }

    @Test
    void before_that_is_before_what_was_told() {
        var merged = following(List.of("charged"), "When was Siân Harrow charged?", "And the time before that?");

        assertThat(Objects.requireNonNull(merged.frame().span()).to()).isEqualTo(LocalDate.parse("2008-02-29"));
    }

    @Test
    void a_clause_with_a_verb_of_its_own_does_not_repeat_the_last_question() {
        var own = following("When was Siân Harrow charged?", "What did Tobias Harrow make of it?");
        var gap = following("When was Siân Harrow charged?", "What about Tobias Harrow?");

        assertThat(own.isRepeated()).isFalse();
        assertThat(gap.isRepeated()).isTrue();
    }

    @Test
    void why_asks_for_the_reason_of_what_was_asked() {
        var merged = following(List.of("charged"), "When was Siân Harrow charged?", "Why?");

        assertThat(words(merged)).containsExactly("charged");
        assertThat(merged.frame().has("why")).isTrue();
        assertThat(merged.frame().has("when")).isFalse();
    }

    @Test
    void after_that_is_after_what_was_told() {
        var merged = following(List.of("charged"), "When was Siân Harrow charged?", "What happened to her then?");

        assertThat(Objects.requireNonNull(merged.frame().span()).from()).isEqualTo(LocalDate.parse("2008-03-02"));
    }

    @Test
    void a_short_question_without_a_name_goes_on_about_the_same_people() {
        assertThat(following("When was Siân Harrow charged?", "What sentence?").about())
                .containsExactly("sian-harrow");
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
    void a_new_question_starts_anew() {
        var merged = following("When was Siân Harrow charged?", "New question: who was sentenced?");

        assertThat(merged.about()).isEmpty();
    }
}
