package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.format.ReadRecords.GREY_HERON;
import static org.onrecord.format.ReadRecords.SMALLEST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsReader.Reading;
import org.onrecord.format.FactsReader.Reading.Valid;

/** Whatever stands in a file, reading it ends in a record or in a report. */
class BrokenFilesTest {

    @Test
    void a_file_cut_at_any_byte_gets_a_report() throws IOException {
        var bytes = Files.readAllBytes(SMALLEST);
        int lastBrace = new String(bytes, StandardCharsets.UTF_8).lastIndexOf('}');

        for (int length = 1; length <= lastBrace; length++) {
            var codes = ReadRecords.codes(ReadRecords.read(Arrays.copyOf(bytes, length)));
            // A cut inside null, true or false leaves an unknown word.
            assertThat(codes)
                    .as("cut to %d bytes", length)
                    .containsAnyOf("truncated", "syntax-error")
                    .hasSize(1);
        }
        assertThat(ReadRecords.codes(ReadRecords.read(new byte[0]))).containsExactly("facts-empty");
        assertThat(ReadRecords.read(Arrays.copyOf(bytes, lastBrace + 1))).isInstanceOf(Valid.class);
    }

    @Test
    void a_file_cut_inside_a_character_gets_a_report() throws IOException {
        var bytes = textWith("Wilma Tärn … 𝔸").getBytes(StandardCharsets.UTF_8);

        for (int length = 1; length < bytes.length - 2; length++) {
            assertThat(ReadRecords.problems(ReadRecords.read(Arrays.copyOf(bytes, length))))
                    .as("cut to %d bytes", length)
                    .isNotEmpty();
        }
    }

    static List<Path> records() {
        return List.of(SMALLEST, GREY_HERON);
    }

    @ParameterizedTest
    @MethodSource("records")
    void changed_bytes_never_make_the_reader_fail(Path path) throws IOException {
        var original = Files.readAllBytes(path);
        for (int seed = 0; seed < 1500; seed++) {
            var random = new Random(seed);
            var bytes = original.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(read(bytes)).as("seed %d", seed).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void swapped_pieces_of_text_never_make_the_reader_fail(Path path) throws IOException {
        var tokens = ReadRecords.textOf(path).split("(?<=[,:{}\\[\\]])|(?=[,:{}\\[\\]])", -1);
        for (int seed = 0; seed < 1500; seed++) {
            var random = new Random(seed);
            var pieces = tokens.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                pieces[random.nextInt(pieces.length)] = pieces[random.nextInt(pieces.length)];
            }

            assertThat(read(String.join("", pieces).getBytes(StandardCharsets.UTF_8)))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }

    private static Reading read(byte[] bytes) {
        var reading = ReadRecords.read(bytes);
        assertThat(ReadRecords.problems(reading))
                .allSatisfy(problem -> assertThat(problem.hint()).isNotBlank());
        return reading;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void a_file_in_another_unicode_encoding_is_refused_as_not_utf_8(String charset) throws IOException {
        var bytes = ReadRecords.textOf(SMALLEST).getBytes(Charset.forName(charset));

        assertThat(ReadRecords.codes(ReadRecords.read(bytes))).containsExactly("not-utf-8");
    }

    @Test
    void a_byte_order_mark_of_utf_8_is_passed_over() throws IOException {
        var text = "\uFEFF" + ReadRecords.textOf(SMALLEST);

        assertThat(ReadRecords.read(text)).isInstanceOf(Valid.class);
    }

    @Test
    void a_bad_byte_is_reported_at_its_line_and_column() throws IOException {
        for (int at : new int[] {0, 1, 100, 5000}) {
            var bytes = textWith("x".repeat(at) + "!").getBytes(StandardCharsets.UTF_8);
            bytes[new String(bytes, StandardCharsets.UTF_8).indexOf("!")] = (byte) 0xE9;

            assertThat(ReadRecords.problems(ReadRecords.read(bytes)))
                    .extracting(Problem::code, Problem::line, Problem::column)
                    .as("after %d characters", at)
                    .contains(org.assertj.core.groups.Tuple.tuple("not-utf-8", 4, at + 13));
        }
    }

    @Test
    void columns_count_characters_not_bytes() {
        var text = "{\"title\": \"ä…\", \"formt\": 1}";

        assertThat(ReadRecords.problems(text))
                .filteredOn(problem -> problem.code().equals("unknown-key"))
                .extracting(Problem::column)
                .containsExactly(17);
    }

    @Test
    void a_stream_that_gives_one_byte_at_a_time_is_read_too() throws IOException {
        var bytes = Files.readAllBytes(GREY_HERON);
        var slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(1, length));
            }
        };

        assertThat(FactsReader.read(slow, "facts.json", Limits.DEFAULT)).isInstanceOf(Valid.class);
    }

    private static String textWith(String title) throws IOException {
        return ReadRecords.textOf(SMALLEST).replace("The smallest record (invented)", title);
    }
}
