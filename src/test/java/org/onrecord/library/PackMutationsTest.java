package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;

/**
 * Packs with changed bytes: their answers are compared with the facts file's.
 *
 * <p>{@code -Dpack.mutations=100000} for the figure in bench/RESULTS.md.
 */
@Tag("system")
class PackMutationsTest {
    private static final Path FACTS = Path.of("src/test/resources/records/smallest.json");
    private static final int ROUNDS = Integer.getInteger("pack.mutations", 500);
    private static final long SEED = Long.getLong("pack.seed", 20_261_126L);

    @TempDir
    Path folder;

    @Test
    void no_mutation_of_a_pack_gives_a_wrong_answer() throws IOException {
        var file = new FactsSource.OnDisk(FACTS);
        var sha256 = FactsLoader.sha256(file);
        var record = FactsLoader.load(file, Limits.DEFAULT);
        var expected = PackAnswers.of(record);
        var bytes = new ByteArrayOutputStream();
        RecordPack.write(record, sha256, Files.size(FACTS), bytes, _ -> {});
        var whole = bytes.toByteArray();
        var pack = folder.resolve("facts.pack");
        var stored = new FactsSource.Stored(FACTS, sha256, record.caseId(), record.version(), pack);
        Files.write(pack, whole);
        var warnings = new ArrayList<Failure>();
        assertThat(PackAnswers.of(RecordPack.load(stored, Limits.DEFAULT, false, warnings::add)))
                .isEqualTo(expected);
        assertThat(warnings).isEmpty();
        var random = new Random(SEED);
        var noticed = 0;
        for (var round = 0; round < ROUNDS; round++) {
            Files.write(pack, mutated(whole, random));
            warnings.clear();
            var read = RecordPack.load(stored, Limits.DEFAULT, false, warnings::add);
            assertThat(PackAnswers.of(read))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(expected);
            assertThat(read).as("seed %d, round %d", SEED, round).isEqualTo(record);
            noticed += warnings.isEmpty() ? 0 : 1;
        }
        Files.writeString(
                Path.of("target/pack-mutations.txt"),
                "%d mutations, seed %d: %d noticed, every answer the right one%n".formatted(ROUNDS, SEED, noticed));
    }

    private static byte[] mutated(byte[] whole, Random random) {
        var at = random.nextInt(whole.length);
        var length = random.nextInt(whole.length - at);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(whole, at);
            case 1 -> Arrays.copyOf(whole, whole.length + 1 + at);
            case 2 -> {
                var copy = whole.clone();
                System.arraycopy(whole, 0, copy, at, Math.min(length, 1 + at / 2));
                yield copy;
            }
            default -> {
                var copy = whole.clone();
                for (var flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                }
                yield copy;
            }
        };
    }
}
