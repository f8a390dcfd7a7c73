package org.onrecord.output.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    private static final Style TERMINAL = new Style(80, false, false, false);
    private static final Style ASCII = new Style(80, false, true, false);

    @Test
    void takes_from_a_terminal_what_would_drive_it() {
        assertThat(SafeText.of("\u001b[31mred\u009b1m\u0007\u007f", TERMINAL)).isEqualTo("[31mred1m");
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067',
                '\u2068', '\u2069'
            })
    void takes_bidi_controls_from_a_terminal(char control) {
        assertThat(SafeText.of("a" + control + "b", TERMINAL)).isEqualTo("ab");
    }

    @Test
    void keeps_lines_and_letters_of_every_language_on_a_terminal() {
        assertThat(SafeText.of("Siân\nÅngström\tשלום 漢字 👩‍👧", TERMINAL)).isEqualTo("Siân\nÅngström שלום 漢字 👩👧");
    }

    @ParameterizedTest
    @CsvSource({
        "é, e", "Å, A", "ł, l", "ß, ss", "Æ, AE", "“, '\"'", "”, '\"'", "’, ''''", "–, -", "—, -", "…, ...", "½, 1/2",
        "→, ->", "漢, ?", "👩, ?"
    })
    void spells_in_ascii(String text, String spelling) {
        assertThat(SafeText.of(text, ASCII)).isEqualTo(spelling);
    }

    @Test
    void names_the_currency_in_ascii() {
        assertThat(SafeText.of("£60,000", ASCII)).isEqualTo("GBP 60,000");
    }

    @Test
    void drops_in_ascii_what_has_no_width() {
        assertThat(SafeText.of("a\u200db\u0301\u202ec\u00a0d", ASCII)).isEqualTo("abc d");
    }

    @Test
    void flattens_to_one_line() {
        assertThat(SafeText.onOneLine("a\r\nb\tc\u2028d\u0085e", TERMINAL)).isEqualTo("a b c de");
    }

    @Test
    void gives_plain_text_back_uncopied() {
        var plain = "Plain text, in ASCII.";
        assertThat(SafeText.onOneLine(plain, TERMINAL)).isSameAs(plain);
    }
}
