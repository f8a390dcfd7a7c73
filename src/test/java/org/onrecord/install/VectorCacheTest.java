package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.vectors.VectorTable;

/** What was learned from a facts file is kept, and a cache with which anything is wrong is as good as none. */
class VectorCacheTest {
    private static final FactsSource ASKED =
            new FactsSource.OnDisk(Path.of("src/test/resources/records/grey-heron-asked.json"));
    private static final FactsSource SMALLEST =
            new FactsSource.OnDisk(Path.of("src/test/resources/records/smallest.json"));
    private static final List<String> QUESTION = List.of("who", "steered", "the", "ferry");
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @TempDir
    Path home;

    private final List<String> progress = new ArrayList<>();

    private VectorCache cache(Map<String, String> environment) {
        var nowhere = new Output("nowhere", OutputStream.nullOutputStream());
        return new VectorCache(new Io(
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                new Messages(nowhere),
                environment,
                Terminal.NONE,
                Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private VectorCache cache() {
        return cache(Map.of("XDG_CACHE_HOME", home.toString()));
    }

    private Path folder() {
        return home.resolve("onrecord/vectors");
    }

    private static DigestedRecord read(FactsSource source) {
        return FactsLoader.loadWithDigest(source, Limits.DEFAULT);
    }

    private void learn(VectorCache cache, FactsSource source) {
        cache.learn(read(source), progress::add);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder())) {
            return files.toList();
        }
    }

    /** Returns the direction of a question by the vectors that a record is asked with. */
    private static float[] direction(CaseRecord record) {
        return new TargetIndex(record).vectors().direction(QUESTION);
    }

    private float[] offered(VectorCache cache) {
        var record = read(ASKED).record();
        cache.offer(ASKED, record);
        return direction(record);
    }

    private static float[] ofTheProgram() {
        return VectorTable.scaled(VectorTable.SHIPPED.sum(QUESTION));
    }

    @Test
    void a_file_is_asked_with_what_was_learned_from_its_bytes() throws IOException {
        assertThat(offered(cache())).isEqualTo(ofTheProgram());

        learn(cache(), ASKED);

        assertThat(offered(cache())).isNotEqualTo(ofTheProgram());
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString())
                        .matches(read(ASKED).sha256() + "-[0-9a-f]{8}"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_file_is_hashed_and_the_cache_read_only_when_a_question_needs_the_vectors() {
        learn(cache(), ASKED);
        var record = read(ASKED).record();
        var missing = new FactsSource.OnDisk(home.resolve("facts.json"));

        cache().offer(missing, record);

        assertThat(record.factsAbout("captain").count()).isNotNegative();
        assertThat(direction(record)).isEqualTo(ofTheProgram());
    }

    @Test
    void what_was_learned_is_not_learned_again() {
        learn(cache(), ASKED);
        assertThat(progress).isNotEmpty();
        progress.clear();

        learn(cache(), ASKED);

        assertThat(progress).isEmpty();
    }

    @Test
    void a_record_that_teaches_nothing_leaves_nothing() {
        learn(cache(), SMALLEST);

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void there_is_no_cache_without_an_absolute_folder() {
        for (var environment : List.of(
                Map.<String, String>of(),
                Map.of("XDG_CACHE_HOME", "relative"),
                Map.of("HOME", "relative", "XDG_CACHE_HOME", ""))) {
            learn(cache(environment), ASKED);
            assertThat(offered(cache(environment))).isEqualTo(ofTheProgram());
            assertThat(cache(environment).folder()).isNull();
        }
        assertThat(cache(Map.of("HOME", home.toString())).folder()).isEqualTo(home.resolve(".cache/onrecord/vectors"));
        assertThat(progress).isEmpty();
    }

    @Test
    void a_damaged_file_is_ignored_and_learned_again() throws IOException {
        learn(cache(), ASKED);
        var file = files().getFirst();
        var whole = Files.readAllBytes(file);
        var changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        for (var damaged : List.of(
                changed,
                new byte[0],
                new byte[3],
                new byte[8],
                Arrays.copyOf(whole, whole.length - 1),
                new byte[1 << 23])) {
            Files.write(file, damaged);
            assertThat(offered(cache())).isEqualTo(ofTheProgram());
        }

        learn(cache(), ASKED);

        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void a_file_of_another_version_is_not_read() throws IOException {
        learn(cache(), ASKED);
        var file = files().getFirst();
        Files.move(file, file.resolveSibling(read(ASKED).sha256() + "-00000000"));

        assertThat(offered(cache())).isEqualTo(ofTheProgram());
    }

    @Test
    void something_else_in_its_place_is_ignored_and_stays() throws IOException {
        Files.createDirectories(home.resolve("onrecord"));
        Files.writeString(folder(), "a file");
        learn(cache(), ASKED);
        assertThat(offered(cache())).isEqualTo(ofTheProgram());
        assertThat(folder()).hasContent("a file");

        Files.delete(folder());
        learn(cache(), ASKED);
        var file = files().getFirst();
        Files.delete(file);
        Files.createDirectory(file);
        Files.writeString(file.resolve("inside"), "");
        learn(cache(), ASKED);
        assertThat(offered(cache())).isEqualTo(ofTheProgram());
        assertThat(files()).containsExactly(file);
    }

    @Test
    void only_the_files_used_last_stay() throws IOException {
        learn(cache(), ASKED);
        var learned = files().getFirst();
        for (var other = 0; other < 40; other++) {
            var file = Files.writeString(folder().resolve("other-" + other), "");
            Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60 + other)));
        }
        Files.setLastModifiedTime(learned, FileTime.from(NOW.minusSeconds(3600)));
        offered(cache());
        assertThat(Files.getLastModifiedTime(learned).toInstant()).isEqualTo(NOW);
        Files.write(learned, new byte[1]);

        learn(cache(), ASKED);

        assertThat(files())
                .hasSize(32)
                .contains(learned, folder().resolve("other-30"))
                .doesNotContain(folder().resolve("other-31"));
    }
}
