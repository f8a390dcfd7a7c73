package org.onrecord.output.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static List<String> bars(int width, boolean isAscii, String... numbers) {
        var values = Arrays.stream(numbers).map(BigDecimal::new).toList();
        var bars = new Bars(values, width, isAscii);
        return values.stream().map(bars::of).toList();
    }

    @Test
    void the_largest_number_fills_the_width_and_the_others_are_in_proportion() {
        assertThat(bars(8, false, "100", "50", "25")).containsExactly("████████", "████", "██");
    }

    @Test
    void parts_of_a_column_are_drawn_in_eighths() {
        assertThat(bars(1, false, "8", "7", "4", "1")).containsExactly("█", "▉", "▌", "▏");
    }

    @Test
    void ascii_bars_are_rounded_to_whole_columns() {
        assertThat(bars(4, true, "100", "60", "1")).containsExactly("####", "##", "#");
    }

    @Test
    void zero_has_no_bar_and_anything_else_has_one() {
        assertThat(bars(10, false, "1000000", "1", "0")).containsExactly("██████████", "▏", "");
    }

    @Test
    void negative_numbers_go_to_the_left_of_an_axis() {
        assertThat(bars(9, false, "-2", "2", "-1", "0")).containsExactly("████│", "    │████", "  ██│", "    │");
        assertThat(bars(9, true, "-2", "2")).containsExactly("####|", "    |####");
    }

    @Test
    void numbers_that_are_all_negative_or_all_zero_have_a_scale_too() {
        assertThat(bars(5, false, "-4", "-2")).containsExactly("████│", "  ██│");
        assertThat(bars(5, false, "0", "0")).containsExactly("", "");
    }
}
