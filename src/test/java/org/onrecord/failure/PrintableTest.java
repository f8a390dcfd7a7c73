package org.onrecord.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintableTest {
    /** Marks of numbers and verses in Arabic and other scripts, which are drawn. */
    private static final Set<Integer> DRAWN = Set.of(0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd);

    private static boolean isUnseen(int c) {
        var isDrawn = DRAWN.contains(c) || (c >= 0x600 && c <= 0x605) || (c >= 0x13430 && c <= 0x1343f);
        var isFormat = Character.getType(c) == Character.FORMAT && !isDrawn;
        var isFiller = Set.of(0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180f, 0x2065, 0x3164, 0xffa0)
                .contains(c);
        var isSelector = (c >= 0x180b && c <= 0x180d) || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0000 && c <= 0xe0fff);
        var isNoCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) || (c >= 0xfff0 && c <= 0xfff8);
        return isFormat || isFiller || isSelector || isNoCharacter || Character.getType(c) == Character.PRIVATE_USE;
    }

    @Test
    void what_acts_is_the_controls_the_line_separators_and_all_that_is_not_seen() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> Printable.isControl(c)
                                != (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || isUnseen(c)))
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    @Test
    void words_that_somebody_typed_lose_what_is_not_seen_and_nothing_else() {
        assertThat(Printable.seen("\ufeffwh\u200bo \udb40\udc41was\u00ad\ttried\ue000?\ufe0f\n"))
                .isEqualTo("who was\ttried?\n");
        assertThat(Printable.seen("Siân’s 漢字 👩")).isEqualTo("Siân’s 漢字 👩");
    }

    @Test
    void a_text_is_one_line_if_nothing_in_it_acts() {
        assertThat(Printable.isOneLine("Siân’s “ferry”, 漢字")).isTrue();
        assertThat(Printable.isOneLine("")).isTrue();
        assertThat(Printable.isOneLine("one\ttwo")).isFalse();
        assertThat(Printable.isOneLine("one\n")).isFalse();
        assertThat(Printable.isOneLine("one\udb40\udc41")).isFalse();
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
