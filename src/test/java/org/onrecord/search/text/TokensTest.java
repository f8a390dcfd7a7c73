package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Baby P case      | the baby p case",
                "Peter's              | peters",
                "Peter’s              | peters",
                "sentence-harrow-s    | sentence harrow s",
                "2008-11-11           | 2008 11 11",
                "58% (of 63)          | 58 of 63",
                "Zoë Ångström         | zoe angstrom",
                "ÇA                   | ca",
                "a,b;c/d              | a b c d",
            })
    void splits_a_text_into_plain_words(String text, String words) {
        assertThat(Tokens.words(text)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peter's mother            | peter mother",
                "Peter’s mother            | peter mother",
                "the parents' evidence     | the parents evidence",
                "didn't, won’t             | didnt wont",
                "O'Shea's                  | oshea",
                "679,452 and 1.6 per cent. | 679452 and 1.6 per cent",
                "in 2008, 60 visits        | in 2008 60 visits",
                "£1.3m; 2008-11-11         | 1.3m 2008 11 11",
                "rock 'n' roll             | rock n roll",
            })
    void as_language_a_word_has_no_possessive_ending(String text, String words) {
        assertThat(Tokens.of(text)).extracting(Token::word).containsExactly(words.split(" "));
    }

    @Test
    void of_a_long_text_the_first_words_are_enough() {
        assertThat(Tokens.first(2, "one two three")).extracting(Token::word).containsExactly("one", "two");
    }

    @Test
    void composed_and_decomposed_accents_are_alike() {
        assertThat(Tokens.words("Sia\u0302n"))
                .isEqualTo(Tokens.words("Si\u00e2n"))
                .containsExactly("sian");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'?!'", "'’'", "'--'"})
    void a_text_without_letters_and_digits_has_no_words(String text) {
        assertThat(Tokens.words(text)).isEmpty();
    }

    @Test
    void is_the_same_in_every_locale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Tokens.words("INQUIRY")).isEqualTo(List.of("inquiry"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "who was the step dad, stepdad",
        "who was the step-dad, stepdad",
        "who was the stepdad, stepdad",
        "who was the Step Dad's, stepdad",
        "who was the foster mum, fostermum",
        "who was the half-brother, halfbrother",
        "who was the mother-in-law, motherinlaw",
        "who was the mother in law, motherinlaw",
    })
    void a_compound_is_one_word_however_it_is_written(String text, String word) {
        assertThat(Tokens.spoken(text)).endsWith(word).hasSize(4);
        assertThat(Tokens.of(text).getLast().written()).doesNotContain("inlaw");
    }

    @Test
    void the_words_of_a_compound_elsewhere_are_words() {
        assertThat(Tokens.spoken("step by step his father, half of it")).contains("step", "father", "half");
        assertThat(Tokens.spoken("his mother in hospital")).containsExactly("his", "mother", "in", "hospital");
        assertThat(Tokens.of("step dad").getFirst().stem())
                .isEqualTo(Tokens.of("stepfather").getFirst().stem())
                .isNotEqualTo(Tokens.of("father").getFirst().stem());
    }
}
