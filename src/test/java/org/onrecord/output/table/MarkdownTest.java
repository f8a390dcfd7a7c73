package org.onrecord.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void nothing_in_a_text_marks_anything_up() {
        assertThat(text("# X")).isEqualTo("\\# X");
        assertThat(text("- a")).isEqualTo("\\- a");
        assertThat(text("a\n# X")).isEqualTo("a # X");
        assertThat(text("12. May")).isEqualTo("12\\. May");
        assertThat(text("12)")).isEqualTo("12\\)");
        assertThat(text("1.1.0 of 12. May")).isEqualTo("1.1.0 of 12. May");
        assertThat(text("a_b _c_ & d &lt; <b> [x](y) `z` |*~\\"))
                .isEqualTo("a_b \\_c\\_ & d \\&lt; \\<b\\> \\[x\\](y) \\`z\\` \\|\\*\\~\\\\");
    }

    @Test
    void nothing_in_an_address_ends_its_link() {
        assertThat(Markdown.address("https://example.org/a b(c)<d>|\\"))
                .isEqualTo("https://example.org/a%20b%28c%29%3Cd%3E%7C%5C");
    }

    private static String text(String text) {
        return Markdown.text(text);
    }
}
