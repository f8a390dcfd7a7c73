package org.onrecord.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintableTest {

    /** The first and last of each range, so that a bound that moves by one is noticed. */
    @Test
    void what_acts_is_the_controls_the_line_separators_and_the_bidi_controls_and_nothing_else() {
        var acting = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> Printable.isControl((char) c))
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining(" "));

        assertThat(acting)
                .isEqualTo(hex(0, 0x1f) + " " + hex(0x7f, 0x9f) + " 61c 200e 200f " + hex(0x2028, 0x202e) + " "
                        + hex(0x2066, 0x2069));
    }

    private static String hex(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
    }

    @Test
    void a_text_is_one_line_if_nothing_in_it_acts() {
        assertThat(Printable.isOneLine("Siân’s “ferry”, 漢字")).isTrue();
        assertThat(Printable.isOneLine("")).isTrue();
        assertThat(Printable.isOneLine("one\ttwo")).isFalse();
        assertThat(Printable.isOneLine("one\n")).isFalse();
    }

    @Test
    void on_one_line_a_space_stands_for_what_breaks_it_and_nothing_for_what_else_acts() {
        assertThat(Printable.oneLine("a\nb\r\nc\rd\te\u2028f\u001b[2Jg\u202eh\r"))
                .isEqualTo("a b c d e f[2Jgh ");
    }

    @Test
    void lines_stay_lines_and_a_tab_becomes_a_space() {
        assertThat(Printable.lines("a\nb\r\nc\rd\te\u001b[2J")).isEqualTo("a\nb\nc d e[2J");
    }
}
