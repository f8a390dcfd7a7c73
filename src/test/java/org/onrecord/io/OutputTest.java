package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

class OutputTest {

    @Test
    void writes_utf_8_whatever_the_locale() {
        var bytes = new ByteArrayOutputStream();

        new Output("standard output", bytes).append("Climbi\u00e9 \u2014 £5").flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Climbi\u00e9 \u2014 £5");
    }

    @Test
    void a_full_disk_is_a_failure_that_names_the_stream() {
        var failure = catchThrowableOfType(Failure.class, () -> writeTo(new BrokenStream("No space left on device")));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(failure.code()).isEqualTo("output-failed");
        assertThat(failure.message()).contains("standard output", "No space left on device");
    }

    @Test
    void a_reader_that_has_gone_is_no_failure() {
        assertThatThrownBy(() -> writeTo(new BrokenStream("Broken pipe"))).isInstanceOf(ClosedPipe.class);
    }

    @Test
    void a_reader_that_has_gone_is_no_failure_in_any_language() {
        var pipe = new Output("standard output", new BrokenStream("Relais brisé (pipe)"), () -> true);

        assertThatThrownBy(() -> pipe.append("answer").flush()).isInstanceOf(ClosedPipe.class);
    }

    private static void writeTo(OutputStream stream) {
        new Output("standard output", stream).append("answer").flush();
    }

    /** A stream that takes nothing. */
    private static final class BrokenStream extends OutputStream {
        private final String reason;

        BrokenStream(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException(reason);
        }
    }
}
