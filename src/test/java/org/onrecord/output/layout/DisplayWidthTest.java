package org.onrecord.output.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "Heron, 5",
        "Siân, 4",
        "Sia\u0302n, 4",
        "z\u200da, 2",
        "漢字, 4",
        "ｗｉｄｅ, 8",
        "한국, 4",
        "𠀀, 2",
        "£5, 2",
        "█▏, 2",
        "co\u00adop, 5"
    })
    void text_takes_the_columns_that_a_terminal_gives_it(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }
}
