package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.library.AvailableVersion;
import org.onrecord.library.Library;
import org.onrecord.library.Manifest;
import org.onrecord.library.RecordPack;
import org.onrecord.library.Store;
import org.onrecord.library.StoreFolder;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.RecordVersion;

/** The pack of an installed version is made again where the program cannot read it. */
class PacksTest {
    private static final String CASE = "grey-heron";
    private static final String VERSION = "1.1.0";
    private static final Path ASKED = Path.of("src/test/resources/records/grey-heron-asked.json");
    private static final Path RECORD = Path.of("src/test/resources/records/grey-heron.json");

    @TempDir
    Path home;

    private final List<String> progress = new ArrayList<>();
    private StoreFolder folder;

    @BeforeEach
    void a_version_is_installed_without_a_pack() throws IOException {
        folder = new StoreFolder(home.resolve("onrecord")).with(CASE, VERSION, Files.readAllBytes(RECORD));
    }

    private Library library() {
        return new Library(Store.in(folder.root()));
    }

    private AvailableVersion version() {
        return library().get(CASE, Objects.requireNonNull(RecordVersion.parse(VERSION)));
    }

    private void rebuild() {
        try (var transaction = new StoreTransaction(library(), 0)) {
            transaction.rebuildPack(version(), Limits.DEFAULT, progress::add);
        }
    }

    private List<Path> packs() throws IOException {
        try (var files = Files.list(folder.folder(CASE, VERSION))) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }

    private static void damage(Path pack) throws IOException {
        var bytes = Files.readAllBytes(pack);
        bytes[bytes.length / 2] ^= 1;
        Files.write(pack, bytes);
    }

    @Test
    void a_version_without_a_pack_is_given_one_that_its_manifest_names() throws IOException {
        var before = version().manifest();
        assertThat(before.pack()).isNull();

        rebuild();

        var manifest = version().manifest();
        assertThat(packs())
                .containsExactly(folder.folder(CASE, VERSION).resolve(Objects.requireNonNull(manifest.pack())));
        assertThat(manifest.notes()).isEqualTo(before.notes());
        assertThat(manifest.sha256()).isEqualTo(before.sha256());
        assertThat(version().isCompiled()).isTrue();
    }

    @Test
    void a_damaged_pack_is_replaced_by_the_one_that_it_was() throws IOException {
        folder.withPack(CASE, VERSION, LoadedRecords.GREY_HERON);
        var before = Tree.fingerprint(folder.folder(CASE, VERSION));
        damage(packs().getFirst());

        rebuild();

        assertThat(Tree.fingerprint(folder.folder(CASE, VERSION))).isEqualTo(before);
    }

    @Test
    void a_pack_that_has_another_name_than_the_new_one_goes() throws IOException {
        folder.withPack(CASE, VERSION, LoadedRecords.PETER_CONNELLY);
        var other = packs().getFirst();
        damage(other);

        rebuild();

        assertThat(packs()).hasSize(1).doesNotContain(other);
        assertThat(version().isCompiled()).isTrue();
    }

    @Test
    void a_pack_that_is_gone_is_made_again() throws IOException {
        folder.withPack(CASE, VERSION, LoadedRecords.GREY_HERON);
        var made = packs();
        Files.delete(made.getFirst());

        rebuild();

        assertThat(packs()).isEqualTo(made);
    }

    @Test
    void a_pack_that_can_be_read_and_a_bundled_version_stay_as_they_are() throws IOException {
        folder.withPack(CASE, VERSION, LoadedRecords.GREY_HERON);
        var manifest = folder.folder(CASE, VERSION).resolve(Manifest.NAME);
        var written = Files.getLastModifiedTime(manifest);

        rebuild();
        try (var transaction = new StoreTransaction(library(), 0)) {
            transaction.rebuildPack(library().bundled(), Limits.DEFAULT, progress::add);
            assertThat(Tree.fingerprint(transaction.temporary(""))).containsOnlyKeys("", ".lock");
        }

        assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(written);
        assertThat(packs()).hasSize(1);
    }

    @Test
    void a_rebuild_interrupted_while_it_learns_changes_nothing_and_learns_again_next_time() throws IOException {
        folder = new StoreFolder(home.resolve("asked")).with(CASE, VERSION, Files.readAllBytes(ASKED));
        var before = Tree.fingerprint(folder.root());

        try (var transaction = new StoreTransaction(library(), 0)) {
            assertThatThrownBy(() -> transaction.rebuildPack(version(), Limits.DEFAULT, _ -> {
                        throw new CancellationException("interrupted");
                    }))
                    .isInstanceOf(CancellationException.class);
        }

        Files.delete(folder.root().resolve(".lock"));
        assertThat(Tree.fingerprint(folder.root())).isEqualTo(before);
        assertThat(version().isCompiled()).isFalse();
        rebuild();
        assertThat(version().isCompiled()).isTrue();
        assertThat(progress).last().asString().matches("learning from \\d+ questions, 100 % done");
    }

    @Test
    void the_same_record_gives_the_same_pack_on_several_threads_at_once() {
        var packs = Stream.generate(() -> 0)
                .limit(4)
                .parallel()
                .map(_ -> pack(ASKED))
                .distinct()
                .count();

        assertThat(packs).isEqualTo(1);
    }

    private static ByteBuffer pack(Path facts) {
        var out = new ByteArrayOutputStream();
        var digested = FactsLoader.loadWithDigest(new FactsSource.OnDisk(facts), Limits.DEFAULT);
        try {
            RecordPack.write(digested.record(), digested.sha256(), digested.bytes(), out, _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(out.toByteArray());
    }
}
