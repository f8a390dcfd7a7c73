package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Duration OVER_A_SECOND = Duration.ofMillis(1200);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String told(boolean isTerminal, Duration duration) throws InterruptedException {
        var io = new Io(
                InputStream.nullInputStream(),
                new Output("standard output", OutputStream.nullOutputStream()),
                new Messages(new Output("standard error", err)),
                Map.of(),
                isTerminal ? FakeTerminal.ERRORS_ONLY : Terminal.NONE,
                Clock.systemUTC());
        try (var progress = new Progress(io)) {
            progress.say("fetching\tthe £ record");
            Thread.sleep(duration);
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_done_within_a_second_is_not_told() throws Exception {
        assertThat(told(true, Duration.ofMillis(50))).isEmpty();
    }

    @Test
    void what_takes_longer_is_told_in_plain_letters_and_cleared_at_the_end() throws Exception {
        assertThat(told(true, OVER_A_SECOND))
                .startsWith("\r\u001b[Kfetchingthe  record")
                .endsWith("\r\u001b[K");
    }

    @Test
    void without_a_terminal_nothing_is_told() throws Exception {
        assertThat(told(false, OVER_A_SECOND)).isEmpty();
    }
}
