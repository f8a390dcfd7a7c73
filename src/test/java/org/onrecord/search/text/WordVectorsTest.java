package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordVectorsTest {
    @ParameterizedTest
    @CsvSource({
        "sacked, dismissed, toddler",
        "banged up, in prison, salary",
        "mum, mother, inspector",
        "the cops, the police, the hospital",
    })
    void a_text_is_nearer_to_one_of_similar_meaning(String text, String similar, String other) {
        assertThat(cosine(text, similar)).isGreaterThan(cosine(text, other));
    }

    @Test
    void a_direction_has_length_1() {
        assertThat(cosine("why was she sacked", "why was she sacked")).isCloseTo(1, within(1e-6));
    }

    @Test
    void a_word_that_is_no_piece_is_the_sum_of_its_longest_pieces() {
        var sum = WordVectors.of("tottenham");
        var whole = WordVectors.of("tottenhamshire");
        assertThat(whole).isNotEqualTo(sum).isNotEqualTo(new int[WordVectors.SIZE]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "漢字", "ß", "##", "a漢"})
    void a_word_with_a_letter_that_no_piece_has_is_zero(String word) {
        assertThat(WordVectors.of(word)).containsOnly(0);
    }

    @Test
    void a_word_of_any_length_is_read() {
        assertThat(WordVectors.of("a".repeat(100_000))).hasSize(WordVectors.SIZE);
    }

    private static double cosine(String one, String other) {
        var first = WordVectors.direction(Tokens.of(one));
        var second = WordVectors.direction(Tokens.of(other));
        var product = 0.0;
        for (var at = 0; at < first.length; at++) {
            product += (double) first[at] * second[at];
        }
        return product;
    }
}
