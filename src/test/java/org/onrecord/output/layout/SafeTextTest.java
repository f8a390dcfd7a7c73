package org.onrecord.output.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @Test
    void takes_from_a_terminal_what_would_drive_it() {
        assertThat(SafeText.of("\u001b[31mred\u009b1m\u0007\u007f")).isEqualTo("[31mred1m");
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067',
                '\u2068', '\u2069'
            })
    void takes_bidi_controls_from_a_terminal(char control) {
        assertThat(SafeText.of("a" + control + "b")).isEqualTo("ab");
    }

    @Test
    void keeps_lines_and_letters_of_every_language_on_a_terminal() {
        assertThat(SafeText.of("Siân\nÅngström\tשלום 漢字 👩‍👧")).isEqualTo("Siân\nÅngström שלום 漢字 👩👧");
    }

    @Test
    void flattens_to_one_line() {
        assertThat(SafeText.onOneLine("a\r\nb\tc\u2028d\u0085e")).isEqualTo("a b c d e");
    }

    @Test
    void gives_plain_text_back_uncopied() {
        var plain = "Plain text, in ASCII.";
        assertThat(SafeText.onOneLine(plain)).isSameAs(plain);
    }
}
