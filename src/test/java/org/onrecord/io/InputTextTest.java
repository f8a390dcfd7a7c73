package org.onrecord.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** {@link InputText}: what is a text, and what is not. */
final class InputTextTest {
    @TempDir
    Path folder;

    private static String read(byte... bytes) {
        return InputText.of("it", new ByteArrayInputStream(bytes));
    }

    @Test
    void a_text_is_read_to_its_last_character() {
        assertThat(read()).isEmpty();
        assertThat(read("\ufeffa\r\n😀".getBytes(StandardCharsets.UTF_8))).isEqualTo("\ufeffa\r\n😀");
    }

    @ParameterizedTest
    @CsvSource({
        "ff fe 61 00, 1, bytes that are not UTF-8",
        "61 0a 0a 93 62, 3, bytes that are not UTF-8",
        "61 0a c3, 2, bytes that are not UTF-8",
        "ed a0 80, 1, bytes that are not UTF-8",
        "61 0a 62 00, 2, a NUL character",
        "50 4b 03 04 00, 1, a NUL character"
    })
    void what_is_not_a_text_is_refused_with_its_line(String hex, int line, String why) {
        var bytes = HexFormat.ofDelimiter(" ").parseHex(hex);

        assertThatThrownBy(() -> read(bytes))
                .hasMessage("it is not a text in UTF-8: line " + line + " has " + why)
                .asInstanceOf(InstanceOfAssertFactories.type(Failure.class))
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo("not-text");
                    assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT_OUTPUT);
                });
    }

    @Test
    void a_text_has_at_most_10_MiB() {
        var most = new byte[10 << 20];
        Arrays.fill(most, (byte) 'a');
        assertThat(read(most)).hasSize(most.length);
        assertThatThrownBy(() -> InputText.of("it", endless())).hasMessage("it is larger than 10 MiB");
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> InputText.ofFile(folder.toString()))
                .hasMessage(folder + " could not be read: Is a directory");
        assertThatThrownBy(() -> InputText.ofFile(folder + "/none")).hasMessage("there is no file " + folder + "/none");
    }

    @Test
    void a_file_is_read() throws IOException {
        Files.writeString(folder.resolve("a text.md"), "é");

        assertThat(InputText.ofFile(folder + "/a text.md")).isEqualTo("é");
    }

    @Test
    void a_stream_that_fails_is_reported() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> InputText.of("standard input", broken))
                .hasMessage("standard input could not be read: gone");
    }
}
