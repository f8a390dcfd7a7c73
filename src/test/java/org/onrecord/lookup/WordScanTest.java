package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordScanTest {

    @ParameterizedTest
    @CsvSource({
        "court, 'The High Court sat; a court, COURT.', 3",
        "court, 'Courts and courtrooms, not an uncourted escort.', 2",
        "of, 'Of an offer of office.', 2",
        "peters, 'Peter''s and Peter’s, not Peter.', 2",
        "2009, 'In 2009 and 20090, not 12009 or 200-9.', 2",
        "climbie, 'Victoria Climbié: CLIMBIÉ, climbie and Climbie\u0301.', 4",
        "cafe, 'the café’s cafés', 2",
        "pounds, '£5 (pounds) – “pounds” …pounds', 3",
        "zołkiewski, 'Żółkiewski', 1",
        "straße, 'Straße STRASSE', 1"
    })
    void a_word_fits_itself_and_with_three_letters_the_words_it_begins(String sought, String text, double times) {
        var weights = new double[1];

        new WordScan(List.of(sought)).count(text, 1, weights);

        assertThat(weights).containsExactly(times);
    }

    @Test
    void each_sought_word_gets_its_own_weight_on_top_of_what_it_has() {
        var weights = new double[] {1, 1, 1};

        new WordScan(List.of("ab", "abc", "x")).count("abcd abc ab", 0.5, weights);

        assertThat(weights).containsExactly(1.5, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "’",
                "one",
                "rock 'n' roll",
                "A–Z, 3½ × 4, naïve 'élan' l’été",
                "e\u0301e\u0301 \u0301x",
                "日本 \ud83d\ude00 a\ud83d\ude00b"
            })
    void as_many_words_are_counted_as_the_text_splits_into(String text) {
        assertThat(new WordScan(List.of()).count(text, 1, new double[0]))
                .isEqualTo(Words.of(text).size());
    }
}
