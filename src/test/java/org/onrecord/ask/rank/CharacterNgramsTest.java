package org.onrecord.ask.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterNgramsTest {
    private static double[] fit(String question, String... texts) {
        return new CharacterNgrams(question)
                .fit(List.of(texts).stream().map(List::of).toList());
    }

    @Test
    void a_text_fits_by_endings_that_differ() {
        var fits = fit("who was sacked", "Two were sacking others", "Nobody won a prize");

        assertThat(fits[0]).isGreaterThan(fits[1]);
    }

    @Test
    void a_text_fits_by_words_that_are_misspelt() {
        var fits = fit("the enquirey report", "the report of the inquiry", "the weather of that summer");

        assertThat(fits[0]).isGreaterThan(fits[1]);
    }

    @Test
    void words_that_follow_one_another_as_in_the_question_fit_better() {
        var fits = fit("get out on parole", "did he get out on parole", "parole is on, he did get it out");

        assertThat(fits[0]).isGreaterThan(fits[1]);
    }

    @Test
    void what_all_texts_have_tells_nothing() {
        var fits = fit("when was the trial", "when was the appeal", "when was the trial", "when was the review");

        assertThat(fits[1]).isGreaterThan(fits[0]);
        assertThat(fits[0]).isCloseTo(fits[2], within(0.1));
    }

    @Test
    void capitals_and_signs_make_no_difference() {
        var fits = fit("SERIOUS -- case review?", "a serious case review", "A Serious Case-Review.");

        assertThat(fits[0]).isEqualTo(fits[1]).isPositive();
    }

    @Test
    void a_run_does_not_go_from_one_part_of_a_text_into_the_next() {
        var fits = new CharacterNgrams("case review").fit(List.of(List.of("case", "review"), List.of("case review")));

        assertThat(fits[0]).isLessThan(fits[1]);
    }

    @Test
    void a_text_with_nothing_in_common_fits_not_at_all() {
        assertThat(fit("zzzz", "a serious case review")).containsExactly(0);
        assertThat(fit("", "a serious case review")).containsExactly(0);
        assertThat(fit("case", "")).containsExactly(0);
    }
}
