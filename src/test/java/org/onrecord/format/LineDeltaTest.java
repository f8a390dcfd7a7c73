package org.onrecord.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.format.BundledFiles.LineDelta;

class LineDeltaTest {
    private static final Path FACTS = Path.of("facts");

    @Test
    void a_text_comes_back_whatever_it_has_in_common_with_the_other() throws IOException {
        var texts = List.of("", "\n", "a", "a\n", "a\nb", "b\na\n", "a\nb\na\nc\n", "é\n\n“b”\n", "\r\na\r\n");
        for (var base : texts) {
            for (var text : texts) {
                assertComesBack(text.getBytes(UTF_8), base.getBytes(UTF_8));
            }
        }
    }

    @Test
    void any_bytes_come_back() throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var base = new byte[random.nextInt(60)];
            random.nextBytes(base);
            var text = new byte[random.nextInt(60)];
            random.nextBytes(text);
            for (var at = 0; at < text.length; at++) {
                text[at] = random.nextInt(4) == 0 ? (byte) '\n' : base.length == 0 ? text[at] : base[at % base.length];
            }
            assertComesBack(text, base);
        }
    }

    @Test
    void a_version_takes_little_beside_the_next() throws IOException {
        var later = Files.readAllBytes(FACTS.resolve("versions/peter-connelly-1.1.1.json"));
        var earlier = Files.readAllBytes(FACTS.resolve("versions/peter-connelly-1.1.0.json"));
        assertThat(LineDelta.of(earlier, later)).hasSizeLessThan(10_000);
        assertComesBack(earlier, later);
    }

    private static void assertComesBack(byte[] text, byte[] base) throws IOException {
        assertThat(LineDelta.apply(LineDelta.of(text, base), base)).isEqualTo(text);
    }
}
