package org.onrecord.output.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    @Test
    void a_line_takes_as_many_rows_as_the_screen_wraps_it_into() {
        assertThat(DisplayWidth.rows("12345\n123456\n\n", 5)).isEqualTo(1 + 2 + 1);
    }

    @Test
    void escape_sequences_take_no_room() {
        assertThat(DisplayWidth.rows("\u001b[1;33m12345\u001b[0m\n", 5)).isEqualTo(1);
        assertThat(DisplayWidth.rows("\u001b]8;;https://example.org/am\u001b\\12345\u001b]8;;\u001b\\\n", 5))
                .isEqualTo(1);
    }

    @Test
    void a_sequence_that_never_ends_hides_the_rest_of_its_line() {
        assertThat(DisplayWidth.rows("1\u001b[2345678\n", 5)).isEqualTo(1);
    }

    @Test
    void on_a_screen_of_unknown_width_each_line_takes_one_row() {
        assertThat(DisplayWidth.rows("12345\n123456\n", 0)).isEqualTo(2);
    }
}
