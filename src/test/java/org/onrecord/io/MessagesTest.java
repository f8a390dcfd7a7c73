package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Terminal TWENTY_COLUMNS = new Terminal() {
        @Override
        public boolean isInput() {
            return false;
        }

        @Override
        public boolean isOutput() {
            return false;
        }

        @Override
        public boolean isError() {
            return true;
        }

        @Override
        public Size size() {
            return new Size(20, 24);
        }
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Messages messages = new Messages(new Output("standard error", bytes));

    private String written() {
        messages.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nothing_that_acts_on_a_terminal_is_written() {
        messages.append("a\u001b]0;title\u0007b\u009b2J").append('\u202e').append("\u0000c\n");
        assertThat(written()).isEqualTo("a]0;titleb2Jc\n");
    }

    @Test
    void lines_wrap_between_words_at_the_width_of_a_terminal_and_words_stay_whole() {
        var onTerminal = new Messages(new Output("standard error", bytes), TWENTY_COLUMNS);
        onTerminal
                .append("onrecord: no such ")
                .append("person is on record\n")
                .line("  hint: https://example.org/longer");
        onTerminal.append("Install? [y/N] ").flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("onrecord: no such\n  person is on\n  record\n  hint:\n    https://example.org/longer\n"
                        + "Install? [y/N] ");
    }

    @Test
    void a_line_stays_one_line() {
        messages.line("file\nonrecord: all is well\r\u2028end");
        assertThat(written()).isEqualTo("file onrecord: all is well  end\n");
    }
}
