package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpellcheckerTest {
    private static final Spellchecker CHECKER = new Spellchecker(
            Set.of("harrow", "fennimore"),
            Map.of("harbour", 9, "sentence", 5, "hearing", 4, "heaving", 1, "inspected", 2, "camp", 1, "site", 3),
            Set.of("convict", "review", "adjourning"),
            Set.of("convict", "review", "adjourn"));

    private final List<String> corrections = new ArrayList<>();

    private String corrected(String text) {
        return CHECKER.correct(Tokens.of(text), at -> false, corrections).stream()
                .map(Token::word)
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_slip_is_corrected_and_told() {
        assertThat(corrected("the harbor sentance")).isEqualTo("the harbour sentence");
        assertThat(corrections).containsExactly("harbor → harbour", "sentance → sentence");
    }

    @Test
    void letters_swapped_lost_or_doubled_are_one_slip_each() {
        assertThat(corrected("harbuor harbur harbbour")).isEqualTo("harbour harbour harbour");
    }

    @Test
    void a_word_of_a_name_goes_before_another_word() {
        assertThat(corrected("harow")).isEqualTo("harrow");
        assertThat(corrected("fennimroe")).isEqualTo("fennimore");
        assertThat(corrected("harrwo")).isEqualTo("harrow");
    }

    @Test
    void of_words_that_are_as_near_the_more_frequent_is_meant() {
        assertThat(corrected("heafing")).isEqualTo("hearing");
    }

    @Test
    void a_word_becomes_another_word_never_a_stem() {
        assertThat(corrected("adjournng adjourns")).isEqualTo("adjourning adjourns");
        assertThat(corrected("adjourm")).isEqualTo("adjourm");
    }

    @Test
    void a_compound_is_not_split_into_words_of_the_record() {
        var checker =
                new Spellchecker(Set.of(), Map.of("step", 1, "half", 1, "father", 1, "brother", 1), Set.of(), Set.of());

        assertThat(checker.correct(Tokens.of("the stepfather and his half brother"), _ -> false, corrections))
                .extracting(Token::word)
                .containsExactly("the", "stepfather", "and", "his", "halfbrother");
    }

    @Test
    void short_words_and_other_first_letters_are_left_alone() {
        assertThat(corrected("sitz barbour")).isEqualTo("sitz barbour");
        assertThat(corrections).isEmpty();
    }

    @Test
    void what_is_known_in_another_form_is_right() {
        assertThat(corrected("inspects convicts sentences reviewed")).isEqualTo("inspects convicts sentences reviewed");
        assertThat(corrections).isEmpty();
    }

    @Test
    void a_word_far_from_all_is_left_as_it_is() {
        assertThat(corrected("xylophone")).isEqualTo("xylophone");
    }

    @Test
    void what_is_part_of_a_name_or_has_a_digit_is_right() {
        var tokens = CHECKER.correct(Tokens.of("harbor harb0ur"), at -> at == 0, corrections);

        assertThat(tokens).extracting(Token::word).containsExactly("harbor", "harb0ur");
        assertThat(corrections).isEmpty();
    }
}
