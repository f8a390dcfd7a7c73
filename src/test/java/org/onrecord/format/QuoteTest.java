package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void a_text_is_put_in_quotes() {
        assertThat(Quote.of("Wilma Tärn")).isEqualTo("\"Wilma Tärn\"");
    }

    @Test
    void what_a_terminal_would_act_on_is_written_out() {
        assertThat(Quote.of("a\nb\u001B[31mc\u202Ed")).isEqualTo("\"a\\u000ab\\u001b[31mc\\u202ed\"");
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        assertThat(Quote.of("x".repeat(59) + "𝔸" + "y")).isEqualTo("\"" + "x".repeat(59) + "...\"");
        assertThat(Quote.of("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
    }
}
