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
}
