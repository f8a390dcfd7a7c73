package org.onrecord.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.hostile.HostileTexts;

/** Tries the corpus of every target, and changes of it for a moment; {@code bench/fuzz} goes on from there. */
class FuzzTest {
    private static final long MOMENT = 400_000_000L;

    /** What is put into inputs. */
    private static final List<String> PIECES = Stream.of(
                    HostileTexts.ACTIVE,
                    HostileTexts.MEANING,
                    List.of("\ud83d\ude00", "e\u0301", "漢", "\n", "\t", " ", ",", ":", "/", "..", "~", "X"),
                    List.of("2008-11-11", "null", "1e9"))
            .flatMap(List::stream)
            .toList();

    @ParameterizedTest
    @EnumSource
    void no_input_breaks_a_promise(FuzzTarget target) throws IOException {
        var corpus = corpus(target);
        assertThat(corpus).isNotEmpty();
        corpus.forEach(input -> assertKept(target, input));

        var random = new Random(19);
        var end = System.nanoTime() + MOMENT;
        while (System.nanoTime() < end) {
            assertKept(target, changed(corpus.get(random.nextInt(corpus.size())), random));
        }
    }

    private static void assertKept(FuzzTarget target, byte[] input) {
        assertThatCode(() -> target.run(input))
                .as("%s %s", target, HexFormat.of().formatHex(input))
                .doesNotThrowAnyException();
    }

    private static List<byte[]> corpus(FuzzTarget target) throws IOException {
        var inputs = new ArrayList<byte[]>();
        try (var files = Files.list(target.corpus())) {
            for (var file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        return inputs;
    }

    /** The input with a few bytes changed, taken out, doubled or put in. */
    private static byte[] changed(byte[] input, Random random) {
        var text = new StringBuilder(new String(input, StandardCharsets.ISO_8859_1));
        for (var change = random.nextInt(4); change >= 0; change--) {
            var at = random.nextInt(text.length() + 1);
            var end = Math.min(text.length(), at + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.insert(at, (char) random.nextInt(256));
                default -> text.insert(at, piece(random));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Its bytes in UTF-8, each as a character. */
    private static String piece(Random random) {
        var piece = PIECES.get(random.nextInt(PIECES.size()));
        return new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
