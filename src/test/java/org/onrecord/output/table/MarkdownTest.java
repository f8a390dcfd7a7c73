package org.onrecord.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.output.layout.Style;

class MarkdownTest {

    @Test
    void nothing_in_a_text_marks_anything_up() {
        assertThat(text("# X")).isEqualTo("\\# X");
        assertThat(text("- a")).isEqualTo("\\- a");
        assertThat(text("a\n# X")).isEqualTo("a # X");
        assertThat(text("a_b _c_ & d &lt; <b> [x](y) `z` |*~\\"))
                .isEqualTo("a_b \\_c\\_ & d \\&lt; \\<b\\> \\[x\\](y) \\`z\\` \\|\\*\\~\\\\");
    }

    private static String text(String text) {
        return Markdown.text(text, Style.PLAIN);
    }
}
